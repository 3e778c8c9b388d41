package uk.improvementboard.query.compare;

import java.util.Objects;
import java.util.Optional;

/** Whether a rating became better or worse, where the scheme it was given under says so. */
final class Ratings {

  private Ratings() {}

  static Optional<BoardTerm> declared(Change change) {
    return changed(change);
  }

  static Optional<BoardTerm> ofRisk(Change change) {
    return changed(change);
  }

  private static Optional<BoardTerm> changed(Change change) {
    Object was = BoardTerms.plain(change.was());
    return was == null || Objects.equals(was, BoardTerms.plain(change.is()))
        ? Optional.empty()
        : Optional.of(BoardTerm.RATING_CHANGED);
  }
}
