package uk.improvementboard.command.measures;

import static uk.improvementboard.command.rules.Rule.ONE_TARGET_FROM_A_DAY;
import static uk.improvementboard.command.rules.Rule.TARGET_ENDS_AFTER_IT_BEGINS;
import static uk.improvementboard.command.rules.Rule.TARGET_IS_FROM_A_DAY;
import static uk.improvementboard.command.rules.Rule.TARGET_LASTS_AS_DECIDED;
import static uk.improvementboard.command.rules.Rule.TARGET_SET_BY_DECISION_MOVES_BY_DECISION;
import static uk.improvementboard.command.rules.Rule.TOLERANCE_IS_NOTHING_OR_MORE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Measure;
import uk.improvementboard.command.state.Thing.Measure.Target;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Setting the target of a measure. */
final class Targets {

  private Targets() {}

  static void check(TargetSet event, Measure measure, ProgrammeState state, long position) {
    LocalDate from =
        event
            .from()
            .first()
            .orElseThrow(
                () ->
                    new RuleBroken(
                        TARGET_IS_FROM_A_DAY, "/from", "say from when the target counts"));
    if (event.until() instanceof Stated.Given<ImpreciseDate>(ImpreciseDate until)
        && Days.certainlyBefore(until, event.from())) {
      throw new RuleBroken(
          TARGET_ENDS_AFTER_IT_BEGINS,
          "/until",
          "it would end, " + until.inWords() + ", before it begins, " + event.from().inWords());
    }
    if (event.tolerance() instanceof Stated.Given<BigDecimal>(BigDecimal tolerance)
        && tolerance.signum() < 0) {
      throw new RuleBroken(
          TOLERANCE_IS_NOTHING_OR_MORE, "/tolerance", "say how far short still counts as near");
    }
    for (Map.Entry<Long, Target> other : measure.targets().entrySet()) {
      if (other.getKey() != position
          && other.getValue().from().first().equals(event.from().first())) {
        throw new RuleBroken(
            ONE_TARGET_FROM_A_DAY,
            "/from",
            event.measure()
                + " has a target from "
                + other.getValue().from().inWords()
                + " already: correct that one if it was wrong");
      }
    }
    switch (event.decision()) {
      case Stated.Given<Ref>(Ref decision) -> decided(event, decision, state);
      case Stated.Absent<Ref> none -> notDecidedBefore(event, measure, from, position);
    }
  }

  private static void decided(TargetSet event, Ref decision, ProgrammeState state) {
    Effect effect =
        Authority.of(decision, Effect.Kind.SET_TARGET, event.measure(), state, "/decision");
    if (effect.until() instanceof Stated.Given<ImpreciseDate>(ImpreciseDate agreed)
        && event
            .until()
            .toOptional()
            .filter(until -> !Days.certainlyBefore(agreed, until))
            .isEmpty()) {
      throw new RuleBroken(
          TARGET_LASTS_AS_DECIDED,
          "/until",
          decision + " sets it until " + agreed.inWords() + " at the latest");
    }
  }

  private static void notDecidedBefore(
      TargetSet event, Measure measure, LocalDate from, long position) {
    Optional<Target> now = measure.targetOn(from, position);
    if (now.isPresent() && now.get().decision() instanceof Stated.Given<Ref>(Ref earlier)) {
      throw new RuleBroken(
          TARGET_SET_BY_DECISION_MOVES_BY_DECISION,
          "/decision",
          "the target of "
              + event.measure()
              + " was set by "
              + earlier
              + ": name the decision that moves it");
    }
  }
}
