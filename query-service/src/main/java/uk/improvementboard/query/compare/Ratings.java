package uk.improvementboard.query.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.answers.SchemesInForce;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.RatedRisk;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.RiskMatrix.Rendering;

/**
 * Whether a rating became better or worse, where the scheme it was given under says so. Where the
 * scheme changed between, or says no more than that the two differ, it is only another.
 */
final class Ratings {

  private Ratings() {}

  /** A level is better than those that its scheme lists after it. */
  static Optional<BoardTerm> declared(Change change) {
    return changed(change)
        .map(
            changed -> {
              OptionalInt was = level(change.from(), change, BoardTerms.plain(change.was()));
              OptionalInt is = level(change.to(), change, BoardTerms.plain(change.is()));
              if (was.isEmpty() || is.isEmpty() || was.equals(is) || !sameScheme(change)) {
                return changed;
              }
              return is.getAsInt() < was.getAsInt()
                  ? BoardTerm.RATED_BETTER
                  : BoardTerm.RATED_WORSE;
            });
  }

  private static OptionalInt level(AsKnown known, Change change, @Nullable Object rating) {
    List<?> levels =
        SchemesInForce.of(known, change.thing().kind())
            .flatMap(scheme -> scheme.value(known.date(), "levels", List.class))
            .orElse(List.of());
    return IntStream.range(0, levels.size())
        .filter(
            place ->
                levels.get(place) instanceof RatingLevel level
                    && (level.code().equals(rating) || level.label().equals(rating)))
        .findFirst();
  }

  private static boolean sameScheme(Change change) {
    return levels(change.from(), change).equals(levels(change.to(), change));
  }

  private static Optional<Object> levels(AsKnown known, Change change) {
    return SchemesInForce.of(known, change.thing().kind())
        .flatMap(scheme -> scheme.value(known.date(), "levels", Object.class));
  }

  /**
   * A risk is graver when its score is higher; letters beside numbers have no order of their own.
   */
  static Optional<BoardTerm> ofRisk(Change change) {
    return changed(change)
        .map(
            changed -> {
              OptionalInt was = score(change.from(), BoardTerms.plain(change.was()));
              OptionalInt is = score(change.to(), BoardTerms.plain(change.is()));
              if (was.isEmpty() || is.isEmpty() || was.getAsInt() == is.getAsInt()) {
                return changed;
              }
              return is.getAsInt() > was.getAsInt() ? BoardTerm.RISK_UP : BoardTerm.RISK_DOWN;
            });
  }

  /** The score of a rating on a matrix that multiplies its levels. */
  private static OptionalInt score(AsKnown known, @Nullable Object rating) {
    if (!(rating instanceof RatedRisk rated)) {
      return OptionalInt.empty();
    }
    boolean scores =
        rated
            .matrix()
            .toOptional()
            .flatMap(known.view()::thing)
            .flatMap((Thing matrix) -> matrix.value(known.date(), "rendering", Rendering.class))
            .filter(rendering -> rendering == Rendering.SCORE)
            .isPresent();
    return scores && rated.code().matches("\\d{1,4}")
        ? OptionalInt.of(Integer.parseInt(rated.code()))
        : OptionalInt.empty();
  }

  private static Optional<BoardTerm> changed(Change change) {
    Object was = BoardTerms.plain(change.was());
    return was == null || Objects.equals(was, BoardTerms.plain(change.is()))
        ? Optional.empty()
        : Optional.of(BoardTerm.RATING_CHANGED);
  }
}
