package uk.improvementboard.query.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What a measure is to come to. */
public record Target(
    BigDecimal value,
    Stated<BigDecimal> tolerance,
    ImpreciseDate from,
    Stated<ImpreciseDate> until,
    Stated<String> words,
    Stated<Ref> decision) {

  static Target of(TargetSet event) {
    return new Target(
        event.value(),
        event.tolerance(),
        event.from(),
        event.until(),
        event.words(),
        event.decision());
  }

  /** Whether it counts on a day: begun, and not over. */
  public boolean countsOn(LocalDate day) {
    return from.first().filter(first -> !first.isAfter(day)).isPresent()
        && until
            .toOptional()
            .flatMap(ImpreciseDate::last)
            .filter(last -> last.isBefore(day))
            .isEmpty();
  }
}
