package uk.improvementboard.query.view;

import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/**
 * One definition of a measure.
 *
 * @param countsFrom the first day it counts for
 * @param reason why it took the place of the one before; not applicable to the first
 */
public record Definition(
    Stated<String> definitionVersion,
    Stated<String> definition,
    Stated<String> unit,
    Polarity polarity,
    Stated<String> numerator,
    Stated<String> denominator,
    Stated<ImpreciseDate> countsFrom,
    Stated<String> reason) {

  static Definition of(MeasureDefined event) {
    return new Definition(
        event.definitionVersion(),
        event.definition(),
        event.unit(),
        event.polarity(),
        event.numerator(),
        event.denominator(),
        Stated.notStated(),
        Stated.notApplicable());
  }

  static Definition of(MeasureDefinitionRevised event) {
    return new Definition(
        Stated.given(event.version()),
        event.definition(),
        event.unit(),
        event.polarity(),
        event.numerator(),
        event.denominator(),
        event.from(),
        Stated.given(event.reason()));
  }
}
