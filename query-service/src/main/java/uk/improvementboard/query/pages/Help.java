package uk.improvementboard.query.pages;

import java.util.List;

/** What the help page says. */
final class Help {

  private Help() {}

  static HelpPage page() {
    return new HelpPage(parts(), glossary());
  }

  private static List<Block> parts() {
    return List.of(
        Block.of(
            "moment",
            "Choosing a moment",
            Paragraph.of(
                "Every page of a programme says which moment it shows, in the bar at its top: now, a"
                    + " meeting, a day, or a position in the record. Choose another moment there and"
                    + " the page shows what was known then. All links stay in that moment until you"
                    + " leave it."),
            Paragraph.of(
                "What is past cannot be changed. A page of the past shows what was said then, even"
                    + " where it was corrected later.")),
        Block.of(
            "whose",
            "Choosing whose knowledge",
            Paragraph.of(
                "A board knows what was put before it, told to it or published. The team knows"
                    + " everything from the moment it is recorded. Choose another audience in the"
                    + " bar to see what it knew; which ones you may choose follows from your role.")),
        Block.of(
            "replay",
            "Replaying a meeting, comparing, learning since",
            Paragraph.of(
                "A replay shows what a meeting had before it when its pack was issued, when it"
                    + " opened and when it closed. Compare puts two moments side by side. Learnt"
                    + " since lists what the same audience knows now and did not know then, and"
                    + " first of all what could have changed its mind.")),
        Block.of(
            "cite",
            "Citing a page",
            Paragraph.of(
                "At the foot of each page you find parameters that give the same answer for ever,"
                    + " whatever is recorded later. Put them in minutes and reports.")));
  }

  private static List<Fact> glossary() {
    return List.of(
        word(
            "Action",
            "A step of the plan, with somebody who leads it and a day it is due. It goes from"
                + " proposed to in progress, completed and, once its impact is shown, embedded."),
        word(
            "Audience",
            "Those whose knowledge is meant: the team, a board, the DfE, Ofsted, the public."),
        word(
            "Board action",
            "Something that a meeting asked somebody to do before a later one. It is not a step of"
                + " the plan."),
        word(
            "Challenge",
            "A question that a member put to those who report, and what was answered."),
        word(
            "Clock",
            "A period that the law sets, counted in working days from a day in the record."),
        word(
            "Completed and embedded",
            "Completed means that the work is said to be done. Embedded means that a board has seen"
                + " evidence, from after that day, that it made a difference, and signed it off."),
        word(
            "Declared and calculated rating",
            "Declared is the judgement of those responsible. Calculated follows from dates or"
                + " targets by the rule of the scheme in force. Where they differ the reason is shown."),
        word(
            "Discrepancy",
            "Two sources that say different things of one matter. Both stay in the record."),
        word(
            "Extension",
            "More time for an action, granted by a decision or by somebody to whom it was delegated."
                + " The original date is always kept."),
        word(
            "Golden thread",
            "The way from what was found, through recommendation, action, measure and evidence, to"
                + " the sign-off and the inspection that looks again."),
        word("Judgement", "The grade that an inspection gives an area, or that none was made."),
        word("Not stated", "The source does not say. It is neither nothing, nor none, nor green."),
        word(
            "Pack",
            "The papers and parts of the record put before a meeting, frozen on the day of issue."),
        word(
            "Position",
            "The place of an event in the record, counted from 1. Nothing is ever taken out or moved."),
        word(
            "Reconstructed",
            "Worked out from the dates on papers, not from the order in which the record was made."),
        word(
            "Risk matrix",
            "How likely against how serious, and what each pair amounts to. A rating keeps the"
                + " meaning of the matrix it was given on."));
  }

  private static Fact word(String word, String means) {
    return Fact.of(word, means);
  }
}
