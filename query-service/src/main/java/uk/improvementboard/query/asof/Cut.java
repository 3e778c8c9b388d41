package uk.improvementboard.query.asof;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.Ref;

/**
 * The exact cut through one programme's record that an answer is for. Two requests with an equal
 * cut and audience have the same answer.
 *
 * @param position the last event that counts; in a reconstruction, the last event read
 * @param meeting the meeting the cut is one of the moments of
 * @param minutedTo for a meeting's close: the last position up to which what was minuted to that
 *     meeting counts; 0 otherwise
 * @param knownBefore in a reconstruction, the day before which something must have been disclosed
 * @param date the day the answer looks from: cut date or {@code trueOn}
 */
public record Cut(
    Mode mode,
    long position,
    @Nullable Ref meeting,
    @Nullable Moment moment,
    long minutedTo,
    LocalDate knownBefore,
    LocalDate date) {

  /** A moment of a meeting. */
  public enum Moment {
    PACK,
    OPENED,
    CLOSED
  }

  public boolean atClose() {
    return moment == Moment.CLOSED;
  }

  public boolean reconstructed() {
    return mode == Mode.RECONSTRUCTED;
  }

  /** The last position whose event can play a part. */
  public long reach() {
    return Math.max(position, minutedTo);
  }
}
