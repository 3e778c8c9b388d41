package uk.improvementboard.command.actions;

import static uk.improvementboard.command.rules.Rule.DIFFERENT_RATING_IS_AN_OVERRIDE;
import static uk.improvementboard.command.rules.Rule.OVERRIDE_DIFFERS_FROM_THE_CALCULATED;
import static uk.improvementboard.command.rules.Rule.RATED_ON_THE_SCHEME_IN_FORCE;
import static uk.improvementboard.command.rules.Rule.RATING_IS_A_LEVEL_OF_THE_SCHEME;
import static uk.improvementboard.command.rules.Rule.RATING_IS_OF_A_DAY;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.ActionCommand.OverrideRating;
import uk.improvementboard.command.commands.ActionCommand.RateConfidence;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.schemes.Schemes;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Action;
import uk.improvementboard.command.state.Thing.Scheme;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.RatingOverridden;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation.ByDueDate;
import uk.improvementboard.terms.RatingCalculation.ByTarget;
import uk.improvementboard.terms.RatingCalculation.None;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What confidence in an action may be declared, beside what its scheme calculates. */
final class Ratings {

  /** A rating's day, where it comes from said in the event, and the scheme in force on it. */
  private record Given(LocalDate day, Stated<ImpreciseDate> on, Ref ref, Scheme scheme) {}

  private Ratings() {}

  static ConfidenceRated confidence(
      RateConfidence c, Action action, ProgrammeState state, Facts facts) {
    Given given = given(c.on(), c.scheme(), state, facts);
    Stated<String> calculated = calculated(given, action);
    return new ConfidenceRated(
        c.action(), given.ref(), c.rating(), given.on(), calculated, c.reason());
  }

  static RatingOverridden override(
      OverrideRating c, Action action, ProgrammeState state, Facts facts) {
    Given given = given(c.on(), c.scheme(), state, facts);
    String calculated =
        calculated(given, action)
            .toOptional()
            .orElseThrow(
                () ->
                    new RuleBroken(
                        OVERRIDE_DIFFERS_FROM_THE_CALCULATED,
                        "/rating",
                        "the scheme calculates no rating of "
                            + c.action()
                            + ": there is nothing to override, so rate it"));
    return new RatingOverridden(
        c.action(), given.ref(), c.rating(), given.on(), calculated, c.reason());
  }

  /** What a lead declares in a report is a level of the scheme in force, where there is one. */
  static void declared(UpdateActionProgress c, ProgrammeState state, Facts facts) {
    ImpreciseDate effective = facts.envelope().effectiveOn();
    LocalDate day =
        Optional.ofNullable(effective).flatMap(ImpreciseDate::first).orElse(facts.today());
    Optional<Schemes.InForce> inForce = Schemes.inForce(state, EntityKind.ACTION, day);
    if (inForce.isPresent() && c.declaredRating() instanceof Stated.Given<String>(String rating)) {
      level(rating, inForce.get().ref(), inForce.get().scheme(), "/declaredRating");
    }
  }

  private static Given given(
      Stated<ImpreciseDate> on, @Nullable Ref named, ProgrammeState state, Facts facts) {
    Stated<ImpreciseDate> dated = on;
    ImpreciseDate effective = facts.envelope().effectiveOn();
    if (on.toOptional().isEmpty() && effective == null) {
      dated = Stated.given(ImpreciseDate.day(facts.today()));
    }
    LocalDate day =
        dated
            .toOptional()
            .or(() -> Optional.ofNullable(effective))
            .flatMap(ImpreciseDate::first)
            .orElseThrow(
                () ->
                    new RuleBroken(
                        RATING_IS_OF_A_DAY, "/on", "say of which day it is, at least the year"));
    Schemes.InForce inForce =
        Schemes.inForce(state, EntityKind.ACTION, day)
            .orElseThrow(
                () ->
                    new RuleBroken(
                        RATED_ON_THE_SCHEME_IN_FORCE,
                        "/on",
                        "no rating scheme for actions was in force on "
                            + ImpreciseDate.day(day).inWords()
                            + ": adopt one from that day or before"));
    if (named != null && !named.equals(inForce.ref())) {
      state.require(EntityKind.RATING_SCHEME, named, "/scheme");
      throw new RuleBroken(
          RATED_ON_THE_SCHEME_IN_FORCE,
          "/scheme",
          "the scheme in force for actions on "
              + ImpreciseDate.day(day).inWords()
              + " was "
              + inForce.ref());
    }
    return new Given(day, dated, inForce.ref(), inForce.scheme());
  }

  private static Stated<String> calculated(Given given, Action action) {
    return switch (given.scheme().calculation()) {
      case ByDueDate byDueDate ->
          byDueDate
              .on(
                  given.day(),
                  action.due().now().toOptional().flatMap(ImpreciseDate::last),
                  done(action, given.day()))
              .map(Stated::given)
              .orElse(Stated.notApplicable());
      case ByTarget byTarget -> Stated.notApplicable();
      case None none -> Stated.notApplicable();
    };
  }

  private static boolean done(Action action, LocalDate day) {
    return action.completed()
        && action
            .completedOn(Long.MAX_VALUE)
            .toOptional()
            .flatMap(ImpreciseDate::first)
            .filter(on -> on.isAfter(day))
            .isEmpty();
  }

  static void check(ConfidenceRated e, ProgrammeState state, Facts facts) {
    levels(e.rating(), e.scheme(), state);
    Days.notAhead(e.on(), facts, "/on");
    if (e.calculated() instanceof Stated.Given<String>(String calculated)
        && !calculated.equals(e.rating())) {
      throw new RuleBroken(
          DIFFERENT_RATING_IS_AN_OVERRIDE,
          "/rating",
          "by its due date it is "
              + calculated
              + ": to declare "
              + e.rating()
              + ", override the rating and say why");
    }
  }

  static void check(RatingOverridden e, ProgrammeState state, Facts facts) {
    levels(e.rating(), e.scheme(), state);
    Days.notAhead(e.on(), facts, "/on");
    if (e.calculated().equals(e.rating())) {
      throw new RuleBroken(
          OVERRIDE_DIFFERS_FROM_THE_CALCULATED,
          "/rating",
          "the scheme calculates " + e.rating() + " too: rate it without overriding");
    }
  }

  private static void levels(String rating, Ref scheme, ProgrammeState state) {
    level(
        rating,
        scheme,
        state.require(Scheme.class, EntityKind.RATING_SCHEME, scheme, "/scheme"),
        "/rating");
  }

  private static void level(String rating, Ref ref, Scheme scheme, String pointer) {
    if (!scheme.levels().contains(rating)) {
      throw new RuleBroken(
          RATING_IS_A_LEVEL_OF_THE_SCHEME,
          pointer,
          "the levels of " + ref + " are " + String.join(", ", scheme.levels()));
    }
  }
}
