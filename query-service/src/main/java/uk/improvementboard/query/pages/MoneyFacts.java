package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.improvementboard.query.view.Money;

/** Money as pages write it. */
final class MoneyFacts {

  private MoneyFacts() {}

  /** An amount or a spend in words; empty for anything else. */
  static Optional<String> inWords(Shown object) {
    return switch (object.text("kind").orElse("")) {
      case "NotQuantified" -> Optional.of("Not quantified");
      case "PaidByOthers" -> Optional.of("Paid by " + object.required("by"));
      default ->
          object.has("pounds")
              ? Optional.of(
                  pounds(object, "pounds")
                      + object.text("until").map(day -> " until " + Vantage.day(day)).orElse("")
                      + object.text("words").map(words -> ": " + words).orElse(""))
              : Optional.empty();
    };
  }

  private static String pounds(Shown object, String field) {
    return Money.pounds(object.value(field).decimalValue());
  }

  /** What follows from money: what is left of an allocation, what all of them come to. */
  static List<Fact> of(Shown derived) {
    List<Fact> facts = new ArrayList<>();
    if (derived.has("left")) {
      facts.add(Fact.of("Left of it", pounds(derived, "left")));
    }
    if (derived.has("overspent")) {
      facts.add(Fact.of("Overspent by", pounds(derived, "overspent")));
    }
    Shown together = derived.in("resources");
    if (together.has("pounds")) {
      facts.add(Fact.of("Money found", together(together)));
    }
    return facts;
  }

  private static String together(Shown money) {
    List<String> parts = new ArrayList<>();
    long sums = money.number("allocations");
    if (sums > 0) {
      parts.add(
          pounds(money, "pounds") + " in " + sums + (sums == 1 ? " allocation" : " allocations"));
    }
    if (money.number("notQuantified") > 0) {
      parts.add(money.number("notQuantified") + " not quantified");
    }
    if (money.number("paidByOthers") > 0) {
      parts.add(money.number("paidByOthers") + " paid by others");
    }
    return String.join("; ", parts);
  }
}
