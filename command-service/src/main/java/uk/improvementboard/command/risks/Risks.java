package uk.improvementboard.command.risks;

import static uk.improvementboard.command.rules.Rule.CLOSED_RISK_IS_REOPENED_FIRST;
import static uk.improvementboard.command.rules.Rule.MITIGATION_IS_DONE_ONCE;
import static uk.improvementboard.command.rules.Rule.RISK_IS_ESCALATED_TO_A_BODY_ONCE;
import static uk.improvementboard.command.rules.Rule.RISK_IS_LINKED_TO_SOMETHING_NEW;
import static uk.improvementboard.command.rules.Rule.RISK_IS_REOPENED_AFTER_IT_CLOSED;

import java.util.List;
import uk.improvementboard.command.commands.RiskCommand;
import uk.improvementboard.command.commands.RiskCommand.AddMitigation;
import uk.improvementboard.command.commands.RiskCommand.AdoptRiskMatrix;
import uk.improvementboard.command.commands.RiskCommand.CloseRisk;
import uk.improvementboard.command.commands.RiskCommand.EscalateRisk;
import uk.improvementboard.command.commands.RiskCommand.IdentifyRisk;
import uk.improvementboard.command.commands.RiskCommand.LinkRisk;
import uk.improvementboard.command.commands.RiskCommand.RateRisk;
import uk.improvementboard.command.commands.RiskCommand.RecordMitigationDone;
import uk.improvementboard.command.commands.RiskCommand.RecordRiskMaterialised;
import uk.improvementboard.command.commands.RiskCommand.RecordRiskMitigated;
import uk.improvementboard.command.commands.RiskCommand.ReopenRisk;
import uk.improvementboard.command.commands.RiskCommand.TolerateRisk;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Matrix;
import uk.improvementboard.command.state.Thing.Risk;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RiskEvent;
import uk.improvementboard.events.RiskEvent.MitigationAdded;
import uk.improvementboard.events.RiskEvent.MitigationDone;
import uk.improvementboard.events.RiskEvent.OnTheRegister;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskEscalated;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskLinked;
import uk.improvementboard.events.RiskEvent.RiskMaterialised;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskMitigated;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.RiskEvent.RiskReopened;
import uk.improvementboard.events.RiskEvent.RiskTolerated;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

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
                  c.cause(),
                  c.consequence(),
                  c.mitigations(),
                  c.owner(),
                  c.about()));
      case RateRisk c -> {
        RiskRated rated =
            new RiskRated(
                c.risk(),
                c.ratingOf(),
                c.rating(),
                c.matrix(),
                c.likelihood(),
                c.impact(),
                RiskMatrices.dayToKeep(c.on(), state, facts));
        Risk risk = risk(state, c.risk());
        if (risk.offTheRegister()
            && !RiskMatrices.certainlyBefore(rated.on(), risk.closedOn(), facts)) {
          throw closed(c.risk());
        }
        yield List.of(rated);
      }
      case AddMitigation c -> {
        open(state, c.risk());
        yield List.of(new MitigationAdded(c.risk(), c.mitigation(), c.owner(), c.due()));
      }
      case RecordMitigationDone c ->
          List.of(new MitigationDone(c.risk(), c.mitigation(), c.on(), c.words()));
      case EscalateRisk c -> {
        if (open(state, c.risk()).liesWith(c.to())) {
          throw new RuleBroken(
              RISK_IS_ESCALATED_TO_A_BODY_ONCE,
              "/to",
              c.risk() + " lies with " + c.to() + " already");
        }
        yield List.of(new RiskEscalated(c.risk(), c.to(), c.reason(), c.decision()));
      }
      case TolerateRisk c -> {
        open(state, c.risk());
        yield List.of(new RiskTolerated(c.risk(), c.reason(), c.decision()));
      }
      case RecordRiskMitigated c -> {
        open(state, c.risk());
        yield List.of(new RiskMitigated(c.risk(), c.on(), c.how()));
      }
      case RecordRiskMaterialised c -> {
        open(state, c.risk());
        yield List.of(new RiskMaterialised(c.risk(), c.on(), c.what()));
      }
      case CloseRisk c -> {
        open(state, c.risk());
        yield List.of(new RiskClosed(c.risk(), c.on(), c.reason(), c.decision()));
      }
      case ReopenRisk c -> {
        if (!risk(state, c.risk()).offTheRegister()) {
          throw new RuleBroken(
              RISK_IS_REOPENED_AFTER_IT_CLOSED, "/risk", c.risk() + " is on the register as it is");
        }
        yield List.of(new RiskReopened(c.risk(), c.reason()));
      }
      case LinkRisk c -> List.of(new RiskLinked(c.risk(), c.about()));
      case AdoptRiskMatrix c ->
          List.of(
              new RiskMatrixAdopted(
                  state.newRef(c.matrix(), EntityKind.RISK_MATRIX, "/matrix"),
                  c.title(),
                  c.version(),
                  c.likelihood(),
                  c.impact(),
                  c.bands(),
                  c.rendering(),
                  c.from()));
    };
  }

  private static Risk risk(ProgrammeState state, Ref risk) {
    return state.require(Risk.class, EntityKind.RISK, risk, "/risk");
  }

  private static Risk open(ProgrammeState state, Ref ref) {
    Risk risk = risk(state, ref);
    if (risk.offTheRegister()) {
      throw closed(ref);
    }
    return risk;
  }

  private static RuleBroken closed(Ref risk) {
    return new RuleBroken(
        CLOSED_RISK_IS_REOPENED_FIRST, "/risk", risk + " is closed: reopen it first");
  }

  public static void check(RiskEvent event, ProgrammeState state, Facts facts, long position) {
    if (event instanceof OnTheRegister e && !(event instanceof RiskIdentified)) {
      risk(state, e.risk());
    }
    switch (event) {
      case RiskIdentified e -> state.requireKnown(e.about(), "/about");
      case RiskRated e -> RiskMatrices.checkRating(e, state, facts, position);
      case MitigationAdded e -> {}
      case MitigationDone e -> doneOnce(e, state, facts, position);
      case RiskEscalated e -> {
        state.require(EntityKind.BOARD, e.to(), "/to");
        authorised(e.decision(), Effect.Kind.ESCALATE_RISK, e.risk(), state);
      }
      case RiskTolerated e -> authorised(e.decision(), Effect.Kind.TOLERATE_RISK, e.risk(), state);
      case RiskMitigated e -> Days.notAhead(e.on(), facts, "/on");
      case RiskMaterialised e -> Days.notAhead(e.on(), facts, "/on");
      case RiskClosed e -> {
        Days.notAhead(e.on(), facts, "/on");
        authorised(e.decision(), Effect.Kind.CLOSE_RISK, e.risk(), state);
      }
      case RiskReopened e -> {}
      case RiskLinked e -> linksToSomethingNew(e, state, position);
      case RiskMatrixAdopted e -> RiskMatrices.checkMatrix(e);
    }
  }

  private static void doneOnce(
      MitigationDone event, ProgrammeState state, Facts facts, long position) {
    Days.notAhead(event.on(), facts, "/on");
    Risk risk = risk(state, event.risk());
    if (!risk.hasMitigation(event.mitigation())) {
      throw new RuleBroken(
          MITIGATION_IS_DONE_ONCE,
          "/mitigation",
          event.risk() + " has no mitigation in these words: add it first if need be");
    }
    if (risk.isDone(event.mitigation(), position)) {
      throw new RuleBroken(
          MITIGATION_IS_DONE_ONCE, "/mitigation", "it is recorded as done already");
    }
  }

  private static void authorised(
      Stated<Ref> decision, Effect.Kind kind, Ref risk, ProgrammeState state) {
    decision.toOptional().ifPresent(by -> Authority.of(by, kind, risk, state, "/decision"));
  }

  private static void linksToSomethingNew(RiskLinked event, ProgrammeState state, long position) {
    if (event.about().isEmpty()) {
      throw new RuleBroken(
          RISK_IS_LINKED_TO_SOMETHING_NEW, "/about", "name what " + event.risk() + " is linked to");
    }
    state.requireKnown(event.about(), "/about");
    Risk risk = risk(state, event.risk());
    for (int i = 0; i < event.about().size(); i++) {
      Ref thing = event.about().get(i);
      if (thing.equals(event.risk()) || risk.isAbout(thing, position)) {
        throw new RuleBroken(
            RISK_IS_LINKED_TO_SOMETHING_NEW,
            "/about/" + i,
            thing.equals(event.risk())
                ? "a risk is not linked to itself"
                : event.risk() + " is linked to " + thing + " already");
      }
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, RiskEvent event, long position) {
    return switch (event) {
      case RiskIdentified e ->
          state.put(
              e.risk(),
              Risk.class,
              Risk.identified().linked(position, e.about()).mitigatedBy(position, e.mitigations()),
              known -> known.linked(position, e.about()).mitigatedBy(position, e.mitigations()));
      case RiskRated e -> state;
      case MitigationAdded e ->
          state.change(
              e.risk(), Risk.class, risk -> risk.mitigatedBy(position, List.of(e.mitigation())));
      case MitigationDone e ->
          state.change(e.risk(), Risk.class, risk -> risk.mitigation(position, e.mitigation()));
      case RiskEscalated e ->
          state.change(e.risk(), Risk.class, risk -> risk.escalated(position, e.to()));
      case RiskTolerated e -> state.change(e.risk(), Risk.class, risk -> risk.settled(position));
      case RiskMitigated e -> state.change(e.risk(), Risk.class, risk -> risk.settled(position));
      case RiskMaterialised e -> state;
      case RiskClosed e ->
          state.change(e.risk(), Risk.class, risk -> risk.closed(position, e.on()));
      case RiskReopened e -> state.change(e.risk(), Risk.class, risk -> risk.reopened(position));
      case RiskLinked e ->
          state.change(e.risk(), Risk.class, risk -> risk.linked(position, e.about()));
      case RiskMatrixAdopted e ->
          state.put(
              e.matrix(),
              Matrix.class,
              new Matrix(position, position, e.from(), e.legend()),
              known -> new Matrix(known.version(), known.adoptedAt(), e.from(), e.legend()));
    };
  }
}
