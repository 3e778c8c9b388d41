package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.BoardCommand;
import uk.improvementboard.terms.EntityKind;

/** How the bodies that meet are asked for. */
final class BoardWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
              Part.BOARDS,
              BoardCommand.EstablishBoard.class,
              "Set up a board or body",
              "Set a body up, or record one that this programme answers to."),
          say(
                  Part.BOARDS,
                  BoardCommand.AdoptTermsOfReference.class,
                  "Adopt terms of reference",
                  "Record the terms of reference that a body took.")
              .ask("quorum", "How many must be present to decide?")
              .ask(
                  "oversees",
                  "Which parts of the record does it oversee?",
                  "Its packs hold these unless a pack says otherwise")
              .ask("adoptedOn", "From which day are they in force?")
              .asLines("mayDecide", "What may it decide itself?")
              .asLines("decisionRule", "How does it decide?")
              .ask("slots", "The places on it")
              .ask("delegations", "What may single posts decide between its meetings?"),
          say(
                  Part.BOARDS,
                  BoardCommand.AppointToBoard.class,
                  "Appoint to a board",
                  "Fill a place on a body, by role.")
              .ask("slot", "Which place?", "Independent chair, lead member")
              .ask(
                  "holder",
                  FieldWords.of("The holder's directory number")
                      .hint("An opaque number of your directory, never a name")
                      .underMore())
              .ask(
                  "substituteFor",
                  FieldWords.of("For whom do they stand in?").of(EntityKind.APPOINTMENT)),
          say(
              Part.BOARDS,
              BoardCommand.EndAppointment.class,
              "End an appointment",
              "Record that a place on a body ended or fell vacant."),
          say(
                  Part.BOARDS,
                  BoardCommand.SetReportingLine.class,
                  "Record to whom a body reports",
                  "Record to whom a body reports, on what, and how often.")
              .ask("toBoard", FieldWords.of("To which body in this record?").of(EntityKind.BOARD))
              .ask("to", "To whom else?")
              .asLines("what", "What does it report?"),
          say(
              Part.BOARDS,
              BoardCommand.EndReportingLine.class,
              "End a reporting line",
              "Record that a body no longer reports to somebody."),
          say(
              Part.BOARDS,
              BoardCommand.ChangeBoardPhase.class,
              "Change a board's phase",
              "Record that a body came into another phase."),
          say(
                  Part.BOARDS,
                  BoardCommand.StandDownBoard.class,
                  "Stand a board down",
                  "Record that a body ended its work.")
              .ask("successors", FieldWords.of("Which bodies took it on?").of(EntityKind.BOARD))
              .onceMore("A body that was stood down does not meet again."));

  private BoardWords() {}
}
