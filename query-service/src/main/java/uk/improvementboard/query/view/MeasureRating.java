package uk.improvementboard.query.view;

import uk.improvementboard.events.MeasureEvent.MeasureRated;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** One rating of a measure: what was declared beside what the scheme calculated then. */
public record MeasureRating(
    ImpreciseDate period,
    Stated<String> definitionVersion,
    Ref scheme,
    String declared,
    Stated<String> calculated,
    Stated<ImpreciseDate> ratedOn,
    Stated<String> reason) {

  static MeasureRating of(MeasureRated rated) {
    return new MeasureRating(
        rated.period(),
        rated.definitionVersion(),
        rated.scheme(),
        rated.rating(),
        rated.calculated(),
        rated.on(),
        rated.reason());
  }

  /** Of which observation it is: its period and its definition. */
  static Field field(MeasureRated rated) {
    return Field.of("measureRatings", Observation.key(rated.period(), rated.definitionVersion()));
  }
}
