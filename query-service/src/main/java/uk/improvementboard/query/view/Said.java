package uk.improvementboard.query.view;

import java.time.LocalDate;
import uk.improvementboard.platform.streams.RecordedEvent;

/**
 * What one event says about one field of one thing.
 *
 * @param value what it says, a value of {@code uk.improvementboard.terms} or of the JDK
 * @param place the position it counts at: its event's own, or of the event it corrects
 * @param from the first day it is true: what is imprecise counts at its start
 * @param by the event that says it
 */
public record Said(Object value, long place, LocalDate from, RecordedEvent by) {

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
}
