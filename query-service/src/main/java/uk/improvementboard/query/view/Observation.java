package uk.improvementboard.query.view;

import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** What was seen of a measure in one period. */
public record Observation(
    ImpreciseDate period,
    Figure figure,
    Stated<String> words,
    Firmness firmness,
    Stated<ImpreciseDate> extractedOn) {

  static Observation of(ObservationReported report) {
    return new Observation(
        report.period(), report.figure(), report.words(), report.firmness(), report.extractedOn());
  }
}
