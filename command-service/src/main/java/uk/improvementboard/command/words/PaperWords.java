package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.EvidenceCommand;
import uk.improvementboard.command.commands.PaperCommand;
import uk.improvementboard.command.commands.StatementCommand;
import uk.improvementboard.terms.EntityKind;

/** How papers, evidence and what sources say besides are asked for. */
final class PaperWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.PAPERS,
                  PaperCommand.RegisterDocument.class,
                  "Register a paper",
                  "Take a document into the record.")
              .ask("kind", "What sort of paper?", "A report, a letter, minutes")
              .asLines("asks", "What does it ask its readers to decide?")
              .ask(
                  "partOf", FieldWords.of("Which paper is it an appendix of?").of(EntityKind.PAPER))
              .ask("location", "Where can it be found?"),
          say(
                  Part.PAPERS,
                  PaperCommand.SubmitReview.class,
                  "Take in a review",
                  "Take in the review that a commissioner, an adviser or another reviewer submitted.")
              .ask("by", "In which capacity was it written?", "Commissioner, adviser")
              .ask("to", "Who received it?")
              .ask("submitted", "When was it submitted?")
              .ask(
                  "review",
                  FieldWords.of("At which review point was it due?").of(EntityKind.REVIEW))
              .ask(
                  "intervention",
                  FieldWords.of("Which intervention does it review?").of(EntityKind.INTERVENTION)),
          say(
                  Part.PAPERS,
                  EvidenceCommand.SubmitImpactEvidence.class,
                  "Submit evidence of impact",
                  "Put into the record what shows whether the work made a difference.")
              .ask("kind", "What sort of evidence?", "An audit, a survey, practice observations")
              .asLines("shows", "What does it show?")
              .ask(
                  "dated",
                  "Which time is it about?",
                  "What counts for whether it came after the work")
              .ask("author", "Which post made it?")
              .ask("strength", "How strong is it?")
              .ask("paper", FieldWords.of("Which paper holds it?").of(EntityKind.PAPER))
              .ask(
                  "digest",
                  FieldWords.of("Its digest")
                      .hint("The SHA-256 of the document, 64 characters, where one was taken")
                      .underMore()),
          say(
              Part.PAPERS,
              StatementCommand.RecordStatement.class,
              "Record a statement of a source",
              "Take in what a source says that is no other thing of the record, or say what it does not hold."));

  private PaperWords() {}
}
