package uk.improvementboard.query.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.pictures.Look;
import uk.improvementboard.query.answers.DerivedOfActions;
import uk.improvementboard.query.answers.SchemesInForce;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.ConfidenceRating;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.RatingLevel;

/**
 * A rating as pages show it: its code, what that means on its scheme, and how far it is from the
 * best level.
 *
 * @param place counted from 0 for the best level; -1 where no scheme is known to have it
 * @param of how many levels there are
 */
record Rated(String code, @Nullable String label, int place, int of) {

  /** A rating on a scheme, whose levels are told the best first. */
  static Rated on(@Nullable Thing scheme, String code) {
    List<?> levels =
        scheme == null
            ? List.of()
            : scheme.value(LocalDate.MAX, "levels", List.class).orElse(List.of());
    for (int n = 0; n < levels.size(); n++) {
      if (levels.get(n) instanceof RatingLevel level && level.code().equals(code)) {
        return new Rated(code, level.label(), n, levels.size());
      }
    }
    return new Rated(code, null, -1, 0);
  }

  /** What was declared of an action: its rating of confidence, or what its last progress says. */
  static Optional<Rated> declared(AsKnown known, Thing action) {
    Optional<ConfidenceRating> rating = confidence(known, action);
    return rating.isPresent()
        ? rating.map(given -> on(known.view().thing(given.scheme()).orElse(null), given.declared()))
        : action.value(known.date(), "rating", String.class).map(code -> on(null, code));
  }

  /** The rating of confidence that was given last. */
  static Optional<ConfidenceRating> confidence(AsKnown known, Thing action) {
    return action.on(known.date()).entrySet().stream()
        .filter(entry -> entry.getKey().name().equals("confidenceRatings"))
        .map(Map.Entry::getValue)
        .max(Comparator.comparingLong(Said::place))
        .map(Said::value)
        .filter(ConfidenceRating.class::isInstance)
        .map(ConfidenceRating.class::cast);
  }

  /** What the scheme in force makes of an action. */
  static Optional<Rated> calculated(AsKnown known, Thing action) {
    return SchemesInForce.of(known, EntityKind.ACTION)
        .flatMap(
            scheme ->
                DerivedOfActions.calculatedRating(known, action, scheme)
                    .map(code -> on(scheme, code)));
  }

  /** "Amber: at risk", or the code alone where its scheme is not known. */
  String words() {
    return label == null || label.equalsIgnoreCase(code)
        ? Cards.upper(code)
        : Cards.upper(code) + ": " + label;
  }

  Look look() {
    return place < 0 ? Look.DOTTED : Look.of(place, of);
  }

  /** Whether it is the worst level of its scheme. */
  boolean worst() {
    return of > 1 && place == of - 1;
  }
}
