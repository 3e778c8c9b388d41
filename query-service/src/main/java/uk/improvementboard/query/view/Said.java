package uk.improvementboard.query.view;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.streams.RecordedEvent;

/**
 * What one event says about one field of one thing.
 *
 * @param value what it says, a value of {@code uk.improvementboard.terms} or of the JDK
 * @param place the position it counts at: its event's own, or of the event it corrects
 * @param dated the first day it is true by its own date: what is imprecise counts at its start
 * @param from the first day it counts: that, but of a revised figure never before what it revises
 * @param by the event that says it
 * @param ahead whether it was yet to become true on the day it was recorded
 * @param earlier what was said of the same field before it, in the order recorded
 */
public record Said(
    Object value,
    long place,
    LocalDate dated,
    LocalDate from,
    RecordedEvent by,
    boolean ahead,
    @Nullable Said earlier) {

  /**
   * Whether this wins over another statement of the same field: later true, then later recorded.
   */
  boolean prevailsOver(Said other) {
    int byDate = from.compareTo(other.from);
    return byDate > 0 || (byDate == 0 && place >= other.place);
  }

  /** Whether an event corrected what was first said here. */
  public boolean corrected() {
    return by.position() != place;
  }

  /** This and everything said of the same field before it, in the order recorded. */
  List<Said> all() {
    Deque<Said> inOrder = new ArrayDeque<>();
    for (Said one = this; one != null; one = one.earlier) {
      inOrder.addFirst(one);
    }
    return List.copyOf(inOrder);
  }

  /** The same statement after others. */
  Said after(@Nullable Said others) {
    return countingFrom(from, others);
  }

  /** The same statement after others, counting from another day. */
  Said countingFrom(LocalDate day, @Nullable Said others) {
    return others == earlier && day.equals(from)
        ? this
        : new Said(value, place, dated, day, by, ahead, others);
  }

  private boolean saysTheSame(Said other) {
    return place == other.place
        && by.position() == other.by.position()
        && from.equals(other.from)
        && value.equals(other.value);
  }

  // one after another: a field may have been spoken of more often than a stack is deep
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Said that)) {
      return false;
    }
    Said mine = this;
    Said others = that;
    while (mine != others && mine != null && others != null && mine.saysTheSame(others)) {
      mine = mine.earlier;
      others = others.earlier;
    }
    return mine == others;
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, place, from);
  }

  @Override
  public String toString() {
    return value + " at " + place + " from " + from;
  }
}
