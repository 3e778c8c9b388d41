package uk.improvementboard.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A revised figure takes the place of those it revises however its source is dated: it never counts
 * from before any of them, even when one of them is dated anew after it was revised.
 */
final class Revisions {

  private Revisions() {}

  /** Whether others said of the same field may count from another day because of a statement. */
  static boolean mayMatter(Said last) {
    return last.value() instanceof Observation && last.earlier() != null;
  }

  /** What is said of a field, each statement counting from the day it should. */
  static Said dated(Said last) {
    if (!mayMatter(last)) {
      return last.countingFrom(last.dated(), last.earlier());
    }
    List<Said> recorded = last.all();
    Map<Said, LocalDate> counts = byPlace(recorded);
    Said dated = null;
    for (Said one : recorded) {
      dated = one.countingFrom(Objects.requireNonNull(counts.get(one)), dated);
    }
    return Objects.requireNonNull(dated);
  }

  /**
   * The same, where all before the last count from the day they should without it. One behind the
   * places of all others changes nothing of those.
   */
  static Said datedWithOneMore(Said last) {
    if (!mayMatter(last)) {
      return last.countingFrom(last.dated(), last.earlier());
    }
    LocalDate latest = LocalDate.MIN;
    for (Said one = last.earlier(); one != null; one = one.earlier()) {
      if (one.place() >= last.place()) {
        return dated(last);
      }
      latest = one.from().isAfter(latest) ? one.from() : latest;
    }
    return last.countingFrom(from(last, latest), last.earlier());
  }

  /**
   * From when a statement counts.
   *
   * @param latest the last day from which anything placed before it counts
   */
  private static LocalDate from(Said one, LocalDate latest) {
    return one.value() instanceof Observation seen && seen.revises() && latest.isAfter(one.dated())
        ? latest
        : one.dated();
  }

  private static Map<Said, LocalDate> byPlace(List<Said> recorded) {
    List<Said> inOrder = new ArrayList<>(recorded);
    inOrder.sort(Comparator.comparingLong(Said::place));
    Map<Said, LocalDate> counts = new IdentityHashMap<>();
    LocalDate latest = LocalDate.MIN;
    for (Said one : inOrder) {
      LocalDate from = from(one, latest);
      counts.put(one, from);
      latest = from.isAfter(latest) ? from : latest;
    }
    return counts;
  }

  /** The last day from which any of the statements of a field counts, or another where later. */
  static LocalDate lastFrom(Said last, LocalDate other) {
    if (!mayMatter(last)) {
      return last.from().isAfter(other) ? last.from() : other;
    }
    LocalDate latest = other;
    for (Said one = last; one != null; one = one.earlier()) {
      latest = one.from().isAfter(latest) ? one.from() : latest;
    }
    return latest;
  }
}
