package uk.improvementboard.command.arrangement;

import java.util.List;
import uk.improvementboard.command.commands.ArrangementCommand;
import uk.improvementboard.command.commands.ArrangementCommand.EstablishProgramme;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Plain;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;

/** Beginning a programme's record. */
public final class Arrangement {

  private Arrangement() {}

  public static List<ProgrammeEvent> decide(
      ArrangementCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case EstablishProgramme c -> {
        if (state.established()) {
          throw new RuleBroken(
              Rule.PROGRAMME_IS_ESTABLISHED_ONCE, c.programme() + " is established already");
        }
        yield List.of(
            new ProgrammeEstablished(
                c.programme(), c.localArea(), c.title(), c.scope(), c.trigger()));
      }
    };
  }

  /** What an event must obey whether it is new or says what an earlier one should have said. */
  public static void check(
      ArrangementEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case ProgrammeEstablished established -> {}
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, ArrangementEvent event, long position) {
    return switch (event) {
      case ProgrammeEstablished established ->
          state.put(
              ArrangementEvent.PROGRAMME,
              Plain.class,
              new Plain(position, EntityKind.PROGRAMME),
              same -> same);
    };
  }
}
