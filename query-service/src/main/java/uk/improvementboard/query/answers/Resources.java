package uk.improvementboard.query.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.Spend;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Amount;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;

/** What follows from the money that is known: what was spent of it, and what it comes to. */
final class Resources {

  private Resources() {}

  /** Of one allocation: what was spent when last reported, and what is left or over. */
  static Map<String, Object> of(AsKnown known, Thing resource) {
    Map<String, Object> follows = new LinkedHashMap<>();
    Optional<Spend> latest =
        resource.on(known.date()).entrySet().stream()
            .filter(entry -> entry.getKey().name().equals("spend"))
            .map(entry -> entry.getValue().value())
            .filter(Spend.class::isInstance)
            .map(Spend.class::cast)
            .reduce((one, other) -> later(other).isBefore(later(one)) ? one : other);
    if (latest.isPresent()) {
      BigDecimal spent = latest.get().pounds();
      follows.put("spent", spent);
      latest.get().until().toOptional().ifPresent(day -> follows.put("spentUntil", day.edtf()));
      Optional<Amount.Pounds> found = resource.value(known.date(), "amount", Amount.Pounds.class);
      if (found.isPresent()) {
        BigDecimal left = found.get().pounds().subtract(spent);
        follows.put(left.signum() < 0 ? "overspent" : "left", left.abs());
      }
    }
    return follows;
  }

  /** When a report counts up to; one that does not say comes first. */
  private static LocalDate later(Spend spend) {
    return spend.until().toOptional().flatMap(ImpreciseDate::last).orElse(LocalDate.MIN);
  }

  /**
   * Of all that is known: the sums stated, added up, and how many allocations there are beside them
   * for which no sum is stated. Empty when no allocation is known.
   */
  static Map<String, Object> together(AsKnown known) {
    BigDecimal pounds = BigDecimal.ZERO;
    int sums = 0;
    int notQuantified = 0;
    int paidByOthers = 0;
    for (Thing resource : known.view().things(EntityKind.RESOURCE)) {
      Optional<Amount> amount = resource.value(known.date(), "amount", Amount.class);
      if (amount.isPresent()) {
        switch (amount.get()) {
          case Amount.Pounds sum -> {
            pounds = pounds.add(sum.pounds());
            sums++;
          }
          case Amount.NotQuantified none -> notQuantified++;
          case Amount.PaidByOthers others -> paidByOthers++;
        }
      }
    }
    Map<String, Object> together = new LinkedHashMap<>();
    if (sums + notQuantified + paidByOthers > 0) {
      together.put("pounds", pounds);
      together.put("allocations", sums);
      together.put("notQuantified", notQuantified);
      together.put("paidByOthers", paidByOthers);
    }
    return together;
  }
}
