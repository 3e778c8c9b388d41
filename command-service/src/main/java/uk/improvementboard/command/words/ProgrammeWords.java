package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.ArrangementCommand;
import uk.improvementboard.command.commands.SchemeCommand;

/** How the programme as a whole and its scales are asked for. */
final class ProgrammeWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.PROGRAMME,
                  ArrangementCommand.EstablishProgramme.class,
                  "Begin a programme",
                  "Begin a local area's record of its improvement programme.")
              .ask("localArea", "Which council or local area partnership?")
              .ask("scope", "What is it about?")
              .asLines("trigger", "What made it necessary?"),
          say(
                  Part.PROGRAMME,
                  ArrangementCommand.DescribeLocalArea.class,
                  "Describe the local area",
                  "Describe the local area, or describe it anew.")
              .ask("localAreaKind", "What sort of area is it?")
              .ask("code", "Its code in national statistics")
              .asLines("statisticalNeighbours", "Which areas is it compared with?")
              .asLines("partners", "Which bodies does it work with?")
              .asLines(
                  "delegatedServices",
                  "Which functions do others carry out for it, or it with others?"),
          say(
                  Part.PROGRAMME,
                  ArrangementCommand.ChangeProgrammePhase.class,
                  "Change the programme's phase",
                  "Record that the programme entered a phase, or entered it again.")
              .onceMore(
                  "The phase is shown to everybody who knows of the programme; closing it ends its work."),
          say(
                  Part.PROGRAMME,
                  SchemeCommand.AdoptRatingScheme.class,
                  "Adopt a rating scheme",
                  "Adopt the scale on which actions or measures are rated.")
              .ask("appliesTo", "What is rated on it?")
              .ask("levels", "Its levels", "The best first")
              .ask("calculation", "How does a rating follow from the facts?")
              .ask(
                  "from",
                  "From when is it used?",
                  "Ratings given before that day stay on the scheme before it"));

  private ProgrammeWords() {}
}
