package uk.improvementboard.query.view;

import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/**
 * What was seen of a measure in one period.
 *
 * @param revisedBecause why it was revised; not applicable where it was not
 */
public record Observation(
    ImpreciseDate period,
    Stated<String> definitionVersion,
    Figure figure,
    Stated<String> words,
    Firmness firmness,
    Stated<ImpreciseDate> extractedOn,
    Stated<String> revisedBecause) {

  static Observation of(ObservationReported report) {
    return new Observation(
        report.period(),
        report.definitionVersion(),
        report.figure(),
        report.words(),
        report.firmness(),
        report.extractedOn(),
        Stated.notApplicable());
  }

  static Observation of(ObservationRevised revision) {
    return new Observation(
        revision.period(),
        revision.definitionVersion(),
        revision.figure(),
        revision.words(),
        revision.firmness(),
        revision.extractedOn(),
        Stated.given(revision.reason()));
  }

  /** Whether something else was reported for the period before. */
  boolean revises() {
    return revisedBecause instanceof Stated.Given<String>;
  }

  /** What tells it from the other observations of its measure: its period and its definition. */
  static String key(ImpreciseDate period, Stated<String> definitionVersion) {
    return definitionVersion
        .toOptional()
        .map(version -> period + " by definition " + version)
        .orElse(period.toString());
  }

  static Field field(ImpreciseDate period, Stated<String> definitionVersion) {
    return Field.of("observations", key(period, definitionVersion));
  }
}
