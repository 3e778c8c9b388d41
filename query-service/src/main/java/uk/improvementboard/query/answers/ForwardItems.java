package uk.improvementboard.query.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.ForwardItemStatus;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.ImpreciseDate;

/** What follows for the forward plan at the date used. */
final class ForwardItems {

  private ForwardItems() {}

  /** Overdue is what is still ahead when the last day it was expected on has passed. */
  static Map<String, Object> of(AsKnown known, Thing item) {
    Map<String, Object> follows = new LinkedHashMap<>();
    Optional<LocalDate> last =
        item.value(known.date(), "expected", ImpreciseDate.class).flatMap(ImpreciseDate::last);
    boolean ahead = status(item, known.date()) == ForwardItemStatus.AHEAD;
    boolean overdue = ahead && last.filter(day -> day.isBefore(known.date())).isPresent();
    follows.put("overdue", overdue);
    if (overdue) {
      follows.put("daysLate", ChronoUnit.DAYS.between(last.get(), known.date()));
    }
    return follows;
  }

  private static ForwardItemStatus status(Thing item, LocalDate date) {
    return item.value(date, "status", ForwardItemStatus.class).orElse(ForwardItemStatus.AHEAD);
  }

  /** Where an item stands: {@code expected March 2020}. */
  static String sentence(Thing item, LocalDate date) {
    return switch (status(item, date)) {
      case AHEAD ->
          item.value(date, "expected", ImpreciseDate.class)
              .map(day -> "expected " + day.inWords())
              .orElse("expected, date not stated");
      case DONE ->
          item.value(date, "doneOn", ImpreciseDate.class)
              .map(day -> "done " + day.inWords())
              .orElse("done");
      case DROPPED -> "taken off the forward plan";
    };
  }
}
