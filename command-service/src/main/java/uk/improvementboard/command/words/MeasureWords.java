package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.MeasureCommand;
import uk.improvementboard.terms.EntityKind;

/** How what is counted is asked for. */
final class MeasureWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.MEASURES,
                  MeasureCommand.DefineMeasure.class,
                  "Define a measure",
                  "Say what is counted, and how.")
              .ask("code", "Its code", "As data returns number it")
              .ask(
                  "definition",
                  FieldWords.of("What counts?").hint("In the source's words").inLines())
              .ask("definitionVersion", "Which version of the definition?")
              .ask("frequency", "How often is it counted?")
              .ask(
                  "suppressionRule",
                  FieldWords.of("When is a figure withheld?")
                      .hint("So that no child can be recognised by it")
                      .inLines())
              .ask("suppressedBelow", "Below which figure?")
              .ask("owner", "Which post answers for it?"),
          say(
                  Part.MEASURES,
                  MeasureCommand.ReviseDefinition.class,
                  "Revise a definition",
                  "Give a measure a new definition.")
              .ask("version", "What is the new definition called?")
              .ask("from", "From which day does it count?"),
          say(
              Part.MEASURES,
              MeasureCommand.SetBaseline.class,
              "Set a baseline",
              "Set the figure that later ones are held against."),
          say(
                  Part.MEASURES,
                  MeasureCommand.SetTarget.class,
                  "Set a target",
                  "Set a target from a day on.")
              .ask("value", "The target", "In the measure's own unit")
              .ask("tolerance", "How far short of it still counts as near?", "In the same unit")
              .ask("decision", FieldWords.of("Which decision sets it?").of(EntityKind.DECISION)),
          say(
              Part.MEASURES,
              MeasureCommand.ReportObservation.class,
              "Report a figure",
              "Record what was observed for a measure in a period."),
          say(
                  Part.MEASURES,
                  MeasureCommand.ReviseObservation.class,
                  "Revise a figure",
                  "What was reported before is kept.")
              .ask("figure", "What is the figure now?"),
          say(
                  Part.MEASURES,
                  MeasureCommand.RecordComparator.class,
                  "Record a comparison",
                  "Record somebody else's figure, for comparison.")
              .ask("scope", "Whose figure is it?")
              .ask("name", "Which region, which areas?"),
          say(
                  Part.MEASURES,
                  MeasureCommand.RateMeasure.class,
                  "Rate a measure",
                  "Rate what was observed for a period, on the scheme in force.")
              .ask("scheme", FieldWords.of("On which rating scheme?").of(EntityKind.RATING_SCHEME))
              .ask(
                  "reason",
                  FieldWords.of("Why?")
                      .hint("Needed where the rating is not the one that the scheme calculates")
                      .inLines()));

  private MeasureWords() {}
}
