package uk.improvementboard.command.risks;

import java.util.List;
import uk.improvementboard.command.commands.RiskCommand;
import uk.improvementboard.command.commands.RiskCommand.IdentifyRisk;
import uk.improvementboard.command.commands.RiskCommand.RateRisk;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Plain;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RiskEvent;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.terms.EntityKind;

/** Keeping the risk register. */
public final class Risks {

  private Risks() {}

  public static List<ProgrammeEvent> decide(
      RiskCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case IdentifyRisk c ->
          List.of(
              new RiskIdentified(
                  state.newRef(c.risk(), EntityKind.RISK, "/risk"),
                  c.title(),
                  c.description(),
                  c.mitigations(),
                  c.owner(),
                  c.about()));
      case RateRisk c -> List.of(new RiskRated(c.risk(), c.ratingOf(), c.rating()));
    };
  }

  public static void check(RiskEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case RiskIdentified e -> state.requireKnown(e.about(), "/about");
      case RiskRated e -> state.require(EntityKind.RISK, e.risk(), "/risk");
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, RiskEvent event, long position) {
    return switch (event) {
      case RiskIdentified e ->
          state.put(e.risk(), Plain.class, new Plain(position, EntityKind.RISK), same -> same);
      case RiskRated e -> state;
    };
  }
}
