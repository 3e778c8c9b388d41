package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.KnowledgeCommand;
import uk.improvementboard.terms.EntityKind;

/** How it is asked who knows what, what was wrong, and where sources disagree. */
final class KnowledgeWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.KNOWLEDGE,
                  KnowledgeCommand.DiscloseTo.class,
                  "Disclose something",
                  "Record that things already in the record were let known to an audience, as they stand now.")
              .ask("audience", "Who was let know?")
              .ask("meeting", FieldWords.of("At, or for, which meeting?").of(EntityKind.MEETING))
              .onceMore("What somebody has learnt cannot be taken back."),
          say(
                  Part.KNOWLEDGE,
                  KnowledgeCommand.LetAudienceJoin.class,
                  "Let an audience learn what another learns",
                  "From here on, one audience learns what another learns.")
              .ask("audience", "Who is to learn?")
              .ask("learnsFrom", "What whom learns?")
              .asLines("because", "Why?")
              .onceMore("What somebody has learnt cannot be taken back."),
          say(
                  Part.KNOWLEDGE,
                  KnowledgeCommand.Embargo.class,
                  "Embargo something",
                  "Hide things, from here on, from all who do not know of them. The date opens nothing by itself.")
              .ask("until", "When are they to be published?"),
          say(
              Part.KNOWLEDGE,
              KnowledgeCommand.Restrict.class,
              "Make something exempt",
              "From here on its content is closed; that it exists stays open."),
          say(
                  Part.KNOWLEDGE,
                  KnowledgeCommand.ReportOut.class,
                  "Record a report to somebody outside",
                  "Record that the record, or part of it, was reported to somebody outside.")
              .ask("to", "Who received it?", "In the source's words")
              .ask("audience", "Whose knowledge is that?")
              .ask(
                  "what",
                  FieldWords.of("Which things were reported?")
                      .hint("The references of things in this record, a line each: R3, A12"))
              .ask(
                  "positionSent",
                  FieldWords.of("Up to which position of the record?")
                      .hint("Leave empty for the record as it is now")
                      .underMore())
              .ask("paper", FieldWords.of("Which paper is the report itself?").of(EntityKind.PAPER))
              .asLines("response", "What did they answer at once?")
              .onceMore("What somebody has learnt cannot be taken back."),
          say(
                  Part.KNOWLEDGE,
                  KnowledgeCommand.RecordResponse.class,
                  "Record an answer to a report",
                  "Take in what those answered to whom it was reported.")
              .asLines("words", "What did they answer?"),
          say(
                  Part.KNOWLEDGE,
                  KnowledgeCommand.CorrectFact.class,
                  "Correct a fact",
                  "Say what an earlier entry should have said. It stays, with the correction beside it.")
              .ask(
                  "event",
                  "Which entry?",
                  "Its position in the record: the number beside it in the history")
              .ask(
                  "field", "Which field of it?", "As the entry names it: planned, evidence.0.dated")
              .ask("value", "What should it have said?"),
          say(
                  Part.KNOWLEDGE,
                  KnowledgeCommand.NoteDiscrepancy.class,
                  "Note a discrepancy",
                  "Note that sources disagree, or one with itself.")
              .ask("title", "What do they disagree about?")
              .ask("statements", "What does each say?", "At least two"),
          say(
                  Part.KNOWLEDGE,
                  KnowledgeCommand.ReviewDiscrepancy.class,
                  "Look into a discrepancy",
                  "Record that somebody began to look into why sources disagree.")
              .ask("by", "Who looks into it?", "A role or body, never a person's name"),
          say(
                  Part.KNOWLEDGE,
                  KnowledgeCommand.ResolveDiscrepancy.class,
                  "Settle a discrepancy",
                  "Settle which of the statements holds. The others stay.")
              .ask(
                  "preferred",
                  "Which of the statements holds?",
                  "Counted from 1 in the order they were noted")
              .asLines("why", "What settles it?"),
          say(
              Part.KNOWLEDGE,
              KnowledgeCommand.LeaveDiscrepancyOpen.class,
              "Leave a discrepancy open",
              "Leave it open which of the statements holds."));

  private KnowledgeWords() {}
}
