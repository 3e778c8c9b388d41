package uk.improvementboard.command.measures;

import static uk.improvementboard.command.rules.Rule.MEASURE_IS_RATED_BY_WHAT_WAS_OBSERVED;
import static uk.improvementboard.command.rules.Rule.RATED_ON_THE_SCHEME_IN_FORCE;
import static uk.improvementboard.command.rules.Rule.RATING_BESIDE_THE_CALCULATED_HAS_A_REASON;
import static uk.improvementboard.command.rules.Rule.RATING_IS_A_LEVEL_OF_THE_SCHEME;
import static uk.improvementboard.command.rules.Rule.RATING_IS_OF_A_DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import uk.improvementboard.command.commands.MeasureCommand.RateMeasure;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.schemes.Schemes;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Measure;
import uk.improvementboard.command.state.Thing.Measure.Observed;
import uk.improvementboard.command.state.Thing.Measure.Target;
import uk.improvementboard.command.state.Thing.Scheme;
import uk.improvementboard.events.MeasureEvent.MeasureRated;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation.ByDueDate;
import uk.improvementboard.terms.RatingCalculation.ByTarget;
import uk.improvementboard.terms.RatingCalculation.None;
import uk.improvementboard.terms.Stated;

/** What a measure may be declared to be, beside what its scheme calculates. */
final class MeasureRatings {

  private MeasureRatings() {}

  static MeasureRated rated(RateMeasure c, Measure measure, ProgrammeState state, Facts facts) {
    ImpreciseDate on = c.on().toOptional().orElseGet(() -> Days.countedFrom(facts));
    LocalDate day =
        on.first()
            .orElseThrow(
                () ->
                    new RuleBroken(
                        RATING_IS_OF_A_DAY, "/on", "say of which day it is, at least the year"));
    Schemes.InForce inForce =
        Schemes.inForce(state, EntityKind.MEASURE, day)
            .orElseThrow(
                () ->
                    new RuleBroken(
                        RATED_ON_THE_SCHEME_IN_FORCE,
                        "/on",
                        "no rating scheme for measures was in force on "
                            + ImpreciseDate.day(day).inWords()
                            + ": adopt one from that day or before"));
    if (c.scheme() != null && !c.scheme().equals(inForce.ref())) {
      state.require(EntityKind.RATING_SCHEME, c.scheme(), "/scheme");
      throw new RuleBroken(
          RATED_ON_THE_SCHEME_IN_FORCE,
          "/scheme",
          "the scheme in force for measures on "
              + ImpreciseDate.day(day).inWords()
              + " was "
              + inForce.ref());
    }
    long next = state.position() + 1;
    Observed observed =
        measure
            .observed(c.period(), c.definitionVersion(), next)
            .orElseThrow(
                () ->
                    new RuleBroken(
                        MEASURE_IS_RATED_BY_WHAT_WAS_OBSERVED,
                        "/period",
                        "nothing was observed of "
                            + c.measure()
                            + " for "
                            + c.period().inWords()
                            + ": report it first"));
    return new MeasureRated(
        c.measure(),
        c.period(),
        c.definitionVersion(),
        inForce.ref(),
        c.rating(),
        Stated.given(on),
        calculated(inForce.scheme(), observed, measure, day, next)
            .map(Stated::given)
            .orElse(Stated.notApplicable()),
        c.reason());
  }

  /**
   * What a scheme makes of a figure; none where it does not calculate, where the source gives no
   * number or does not say which way is better, or where no target counts for the period.
   */
  private static Optional<String> calculated(
      Scheme scheme, Observed observed, Measure measure, LocalDate day, long before) {
    return switch (scheme.calculation()) {
      case ByTarget byTarget -> {
        LocalDate last = observed.period().last().filter(end -> !end.isAfter(day)).orElse(day);
        Optional<Target> target = measure.targetOn(last, before);
        yield number(observed.figure())
            .flatMap(
                figure ->
                    target.flatMap(
                        aim ->
                            measure
                                .polarityOf(observed)
                                .shortfall(figure, aim.value())
                                .map(by -> byTarget.of(by, aim.tolerance().toOptional()))));
      }
      case ByDueDate byDueDate -> Optional.empty();
      case None none -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> number(Figure figure) {
    return switch (figure) {
      case Figure.Number number -> Optional.of(number.value());
      case Figure.None none -> Optional.of(BigDecimal.ZERO);
      case Figure.Words words -> Optional.empty();
      case Figure.Suppressed suppressed -> Optional.empty();
      case Figure.NotReported notReported -> Optional.empty();
    };
  }

  static void check(MeasureRated event, ProgrammeState state, Facts facts) {
    Scheme scheme =
        state.require(Scheme.class, EntityKind.RATING_SCHEME, event.scheme(), "/scheme");
    Days.notAhead(event.on(), facts, "/on");
    if (!scheme.levels().contains(event.rating())) {
      throw new RuleBroken(
          RATING_IS_A_LEVEL_OF_THE_SCHEME,
          "/rating",
          "the levels of " + event.scheme() + " are " + String.join(", ", scheme.levels()));
    }
    if (event.calculated() instanceof Stated.Given<String>(String calculated)
        && !calculated.equals(event.rating())
        && event.reason().toOptional().isEmpty()) {
      throw new RuleBroken(
          RATING_BESIDE_THE_CALCULATED_HAS_A_REASON,
          "/reason",
          "by its target it is " + calculated + ": say why it is declared " + event.rating());
    }
  }
}
