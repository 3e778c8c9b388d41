package uk.improvementboard.query.view;

import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.RatingOverridden;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * One rating of confidence in an action: what was declared beside what the scheme calculated.
 *
 * @param overridden whether another rating was declared than calculated
 */
public record ConfidenceRating(
    Ref scheme,
    String declared,
    Stated<String> calculated,
    boolean overridden,
    Stated<ImpreciseDate> on,
    Stated<String> reason) {

  static ConfidenceRating of(ConfidenceRated rated) {
    return new ConfidenceRating(
        rated.scheme(), rated.rating(), rated.calculated(), false, rated.on(), rated.reason());
  }

  static ConfidenceRating of(RatingOverridden rated) {
    return new ConfidenceRating(
        rated.scheme(),
        rated.rating(),
        Stated.given(rated.calculated()),
        true,
        rated.on(),
        Stated.given(rated.reason()));
  }
}
