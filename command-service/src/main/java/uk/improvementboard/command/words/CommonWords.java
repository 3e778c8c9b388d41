package uk.improvementboard.command.words;

import static java.util.Map.entry;
import static uk.improvementboard.terms.EntityKind.ACTION;
import static uk.improvementboard.terms.EntityKind.APPOINTMENT;
import static uk.improvementboard.terms.EntityKind.BOARD;
import static uk.improvementboard.terms.EntityKind.BOARD_ACTION;
import static uk.improvementboard.terms.EntityKind.CHALLENGE;
import static uk.improvementboard.terms.EntityKind.DECISION;
import static uk.improvementboard.terms.EntityKind.DISCREPANCY;
import static uk.improvementboard.terms.EntityKind.EVIDENCE;
import static uk.improvementboard.terms.EntityKind.FINDING;
import static uk.improvementboard.terms.EntityKind.FORWARD_ITEM;
import static uk.improvementboard.terms.EntityKind.INSPECTION;
import static uk.improvementboard.terms.EntityKind.INTERVENTION;
import static uk.improvementboard.terms.EntityKind.MEASURE;
import static uk.improvementboard.terms.EntityKind.MEETING;
import static uk.improvementboard.terms.EntityKind.PAPER;
import static uk.improvementboard.terms.EntityKind.PLAN;
import static uk.improvementboard.terms.EntityKind.RATING_SCHEME;
import static uk.improvementboard.terms.EntityKind.RECOMMENDATION;
import static uk.improvementboard.terms.EntityKind.REPORTING_LINE;
import static uk.improvementboard.terms.EntityKind.REPORT_OUT;
import static uk.improvementboard.terms.EntityKind.REQUIREMENT;
import static uk.improvementboard.terms.EntityKind.RESOURCE;
import static uk.improvementboard.terms.EntityKind.REVIEW;
import static uk.improvementboard.terms.EntityKind.RISK;
import static uk.improvementboard.terms.EntityKind.RISK_MATRIX;
import static uk.improvementboard.terms.EntityKind.SELF_EVALUATION;
import static uk.improvementboard.terms.EntityKind.STATEMENT;
import static uk.improvementboard.terms.EntityKind.SUPPORT_PARTNER;
import static uk.improvementboard.terms.EntityKind.WORKSTREAM;

import java.util.Map;
import uk.improvementboard.command.words.FieldWords.Choice;
import uk.improvementboard.terms.EntityKind;

/** What a field is called wherever nothing more particular is said of it. */
final class CommonWords {

  private static final String POST = "A role or post, never a person's name";

  static final Map<String, FieldWords> FIELDS =
      Map.ofEntries(
          // things
          thing("action", "Which action?", ACTION),
          thing("actions", "Which actions?", ACTION),
          thing("answers", "Which recommendations does it answer?", RECOMMENDATION),
          thing("appointment", "Which appointment?", APPOINTMENT),
          thing("at", "At which meeting?", MEETING),
          thing("board", "Which board or body?", BOARD),
          thing("boardAction", "Which of the board's actions?", BOARD_ACTION),
          thing(
              "carriedFrom", "Which earlier recommendation does it take up again?", RECOMMENDATION),
          thing("challenge", "Which challenge?", CHALLENGE),
          thing("decision", "By which decision?", DECISION),
          thing("dependsOn", "Which actions does it wait for?", ACTION),
          thing("discrepancy", "Which discrepancy?", DISCREPANCY),
          thing("evidence", "Which evidence?", EVIDENCE),
          thing("finding", "Which finding?", FINDING),
          thing("findings", "Which findings?", FINDING),
          thing("forwardItem", "Which item of the forward plan?", FORWARD_ITEM),
          thing("inspection", "Which inspection or visit?", INSPECTION),
          thing("intervention", "Which intervention?", INTERVENTION),
          thing("line", "Which reporting line?", REPORTING_LINE),
          thing("matrix", "On which risk matrix?", RISK_MATRIX),
          thing("measure", "Which measure?", MEASURE),
          thing("meeting", "Which meeting?", MEETING),
          thing("overseenBy", "Which body oversees it?", BOARD),
          thing("paper", "Which paper holds it?", PAPER),
          thing("papers", "Which papers?", PAPER),
          thing("partner", "Which support partner?", SUPPORT_PARTNER),
          thing("plan", "Which plan?", PLAN),
          thing("recommendation", "Which recommendation?", RECOMMENDATION),
          thing("recommendations", "Which recommendations?", RECOMMENDATION),
          thing("reliedOn", "Which papers and evidence was it decided on?", PAPER, EVIDENCE),
          thing("reportOut", "Which report?", REPORT_OUT),
          thing("requirement", "Which requirement?", REQUIREMENT),
          thing("resource", "Which allocation?", RESOURCE),
          thing("review", "Which review?", REVIEW),
          thing("risk", "Which risk?", RISK),
          thing("selfEvaluation", "Which self-evaluation?", SELF_EVALUATION),
          thing("statement", "Which statement?", STATEMENT),
          thing("scheme", "Which rating scheme?", RATING_SCHEME),
          thing("workstream", "Which workstream?", WORKSTREAM),
          entry(
              "about",
              FieldWords.of("What is it about?")
                  .hint("The references of things in this record, a line each: R3, A12")),
          entry(
              "things",
              FieldWords.of("Which things?")
                  .hint("The references of things in this record, a line each: PA3, D12")),
          // dates
          field("on", "When?"),
          field("from", "From when?"),
          field("until", "Until when?"),
          field("due", "By when?"),
          field("dated", "What date does it bear?"),
          field("period", "Which time is it about?"),
          field("expected", "When is it expected?"),
          field("received", "When was it received?"),
          field("published", "When was it published?"),
          field("extractedOn", "When was the figure taken from the system?"),
          // words
          lines("text", "What does it say?", "In the source's own words, where there is one"),
          lines("reason", "Why?"),
          lines("reasons", "What reasons were given?"),
          lines("words", "In what words?", "As the source puts it"),
          lines("why", "Why?"),
          lines("narrative", "How is it going?"),
          lines("conclusion", "What did it conclude?"),
          lines("content", "What does it say?"),
          lines("terms", "What are they to do?"),
          lines("purpose", "What is it for?"),
          lines("summary", "What does it say, in short?"),
          field("title", "What is it called?"),
          field("name", "What is it called?"),
          field("version", "Which version?", "As the document numbers itself"),
          field("kind", "What sort is it?"),
          field("type", "What sort of decision is it?"),
          field("by", "By whom?", POST),
          field("to", "To whom?", "A body, post or organisation, never a person's name"),
          field("lead", "Which post leads it?", POST),
          field("accountable", "Which senior post answers for it?", POST),
          field("owner", "Which post owns it?", POST),
          field("author", "Which post wrote it?", POST),
          field("role", "In which role?", POST),
          field("post", "Which post?", POST),
          field("cadence", "How often?", "In the source's words: monthly, every six weeks"),
          field("item", "Under which agenda item?", "Its number on the agenda"),
          field("unit", "What is it counted in?", "Cases, per cent, days"),
          lines("definition", "What counts?"),
          field("definitionVersion", "By which version of the definition?"),
          field("numerator", "What is divided?", "Where it is a rate"),
          field("denominator", "What is it divided by?", "Where it is a rate"),
          field("polarity", "Which way is better?"),
          field("figure", "What was the figure?"),
          field("firmness", "Is the figure final?"),
          field("rating", "Which rating?", "The code of a level of the scheme: G, A, R"),
          field("legalBasis", "On which statute does it rest?"),
          field("phase", "Which phase?"),
          field("publication", "Is it published?"),
          field("activity", "What sort of inspection or visit is it?"),
          field("capacity", "In which capacity?"),
          field("organisation", "Which organisation?", "Never a person"),
          field("restriction", "Who may know of it?"),
          field("audience", "Who?"),
          field("means", "How?"),
          lines("mitigation", "What is to be done to avoid or lessen it?"),
          field(
              "effects",
              "What does it authorise?",
              "Whoever then makes such a change names this decision"),
          entry("edition", FieldWords.of("Under which inspection framework?").from(Choice.EDITION)),
          entry("area", FieldWords.of("Which judgement area?").from(Choice.AREA)),
          entry("grade", FieldWords.of("Which grade?").from(Choice.GRADE)));

  /** Fields of the values inside commands, by the value's name and the field's. */
  static final Map<String, FieldWords> VALUES =
      Map.ofEntries(
          field("Evidence.kind", "What sort of evidence?", "An audit, a letter, a practice visit"),
          lines("Evidence.shows", "What does it show?"),
          field("Evidence.dated", "When is it from?"),
          field("Attendance.role", "In which role or post?", POST),
          thing("Attendance.appointment", "Which place on the board do they hold?", APPOINTMENT),
          field("Attendance.presence", "Did they come?"),
          field("Effect.kind", "What may be done?"),
          entry("Effect.on", FieldWords.of("To what?").hint("A reference, such as A12")),
          field("Effect.until", "Until when?", "The new due date, or the day it lasts to"),
          field("Figure.Number.value", "The number"),
          field("Figure.Number.madeOf", "The parts it is the sum of"),
          field("Part.value", "The number"),
          field("Part.of", "What does this part count?"),
          field("Quorum.members", "How many members must be present?"),
          lines("Quorum.rule", "What is the rule, in words?"),
          field("Slot.title", "What is the place called?", "Independent chair, lead member"),
          field("Slot.places", "How many people hold it?"),
          field("Delegation.matter", "What may the post decide?"),
          field("Delegation.limitDays", "For how many days at most?"),
          lines("Delegation.words", "In what words?"),
          field("RatingLevel.code", "Its code", "G, A, R"),
          field("RatingLevel.label", "What people call it", "Green, amber, red"),
          lines("RatingLevel.meaning", "What it stands for"),
          field("Level.code", "Its code", "A letter or a number"),
          field("Level.label", "What it means", "Likely, severe"),
          field("Band.likelihood", "Code of the level of likelihood"),
          field("Band.impact", "Code of the level of impact"),
          field("Band.band", "What the two amount to", "High, medium, low"),
          field("RiskRating.code", "The rating's code", "As the source writes it: B2, 12"),
          field("RiskRating.legend", "What the code means under its matrix"),
          field("ByDueDate.overdue", "Level once it is overdue"),
          field("ByDueDate.dueSoonDays", "Days before the due date that count as soon"),
          field("ByDueDate.dueSoon", "Level when it is due soon"),
          field("ByDueDate.otherwise", "Level before that"),
          field("ByDueDate.done", "Level once completion is claimed"),
          field("ByTarget.met", "Level at the target or better"),
          field("ByTarget.withinTolerance", "Level within the tolerance"),
          field("ByTarget.beyond", "Level further off"),
          thing("ByDecision.decision", "Which decision?", DECISION),
          thing("UnderDelegation.board", "Which body delegates?", BOARD),
          field("UnderDelegation.post", "To which post?", POST),
          field("Pounds.pounds", "How many pounds?"),
          field("PaidByOthers.by", "Who pays?"),
          lines("Hidden.reason", "Under which rule or embargo?"),
          field("Exempt.paragraph", "Which paragraph of Schedule 12A?", "Such as 3"),
          lines("None.words", "In what words?"),
          lines("Words.words", "In what words?"),
          lines("SourceStatement.claim", "What does it say?"),
          field("SourceStatement.source", "Where does it say so?"),
          field(
              "Source.document", "Which document?", "Its reference here, such as PA3, or its name"),
          field("Source.paragraph", "Which paragraph?", "Such as 2.4"),
          field("Source.statedOn", "What date does the document bear?"),
          field("Disclosure.audience", "Who knows of it?"),
          field("Disclosure.on", "Since when?"),
          field("Disclosure.means", "By what means?"),
          thing("Disclosure.meeting", "At, or for, which meeting?", MEETING),
          field("AgendaItem.number", "Number of the item"),
          lines("AgendaItem.purpose", "What is it for?", "To note, to decide"),
          thing("NewDate.action", "Which action?", ACTION),
          field("NewDate.until", "Until when?"),
          entry(
              "FindingMade.finding",
              FieldWords.of("Its reference")
                  .hint("Leave empty and the next free one is given")
                  .underMore()),
          field("FindingMade.kind", "What sort of finding?"),
          lines("FindingMade.text", "What does the report or letter say?", "Word for word"),
          lines("Accepted.words", "In what words?"),
          entry(
              "Returned.reasons",
              FieldWords.of("What does it not reflect?").hint("A line each").inLines()),
          // beside every command
          field(
              "Beside.effectiveOn",
              "From when is it true?",
              "Leave empty if it is true from the day named above, or from today"),
          field("Beside.source", "Which document says so?"),
          field("Beside.disclosures", "Who knows of it outside the programme team?"),
          thing("Beside.authority", "On the authority of which decision?", DECISION),
          field(
              "Beside.onBehalfOf",
              "On whose behalf do you record it?",
              "A role or post, where that is not you"));

  private CommonWords() {}

  private static Map.Entry<String, FieldWords> field(String name, String question) {
    return entry(name, FieldWords.of(question));
  }

  private static Map.Entry<String, FieldWords> field(String name, String question, String hint) {
    return entry(name, FieldWords.of(question).hint(hint));
  }

  private static Map.Entry<String, FieldWords> lines(String name, String question) {
    return entry(name, FieldWords.of(question).inLines());
  }

  private static Map.Entry<String, FieldWords> lines(String name, String question, String hint) {
    return entry(name, FieldWords.of(question).hint(hint).inLines());
  }

  private static Map.Entry<String, FieldWords> thing(
      String name, String question, EntityKind... kinds) {
    return entry(name, FieldWords.of(question).of(kinds));
  }
}
