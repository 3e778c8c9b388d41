package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;

/** Which of the rating schemes known then was in force on the date used. */
public final class SchemesInForce {

  private SchemesInForce() {}

  /** The scheme on which things of a kind are rated: of those that have begun, the latest. */
  public static Optional<Thing> of(AsKnown known, EntityKind kind) {
    LocalDate date = known.date();
    return known.view().things(EntityKind.RATING_SCHEME).stream()
        .filter(scheme -> rates(scheme, kind, date))
        .filter(scheme -> begins(scheme, date).filter(day -> !day.isAfter(date)).isPresent())
        .max(
            Comparator.<Thing, LocalDate>comparing(
                    scheme -> begins(scheme, date).orElse(LocalDate.MIN))
                .thenComparing(scheme -> place(scheme, date)));
  }

  /** The matrix on which risks are rated: of those that have begun, the latest. */
  public static Optional<Thing> matrix(AsKnown known) {
    LocalDate date = known.date();
    return known.view().things(EntityKind.RISK_MATRIX).stream()
        .filter(matrix -> begins(matrix, date).filter(day -> !day.isAfter(date)).isPresent())
        .max(
            Comparator.<Thing, LocalDate>comparing(
                    matrix -> begins(matrix, date).orElse(LocalDate.MIN))
                .thenComparing(matrix -> place(matrix, date)));
  }

  private static boolean rates(Thing scheme, EntityKind kind, LocalDate date) {
    return scheme
        .on(date, "appliesTo")
        .map(Said::value)
        .map(Values::plain)
        .filter(kinds -> kinds instanceof List<?> all && all.contains(kind))
        .isPresent();
  }

  private static Optional<LocalDate> begins(Thing scheme, LocalDate date) {
    return scheme.value(date, "inForceFrom", ImpreciseDate.class).flatMap(ImpreciseDate::first);
  }

  private static long place(Thing scheme, LocalDate date) {
    return scheme.on(date, "inForceFrom").map(Said::place).orElse(0L);
  }
}
