package uk.improvementboard.query.compare;

import java.util.Locale;

/** What a difference between two moments is called at a board, the weightiest first. */
public enum BoardTerm {
  /** Something already known turned out to be wrong. */
  CORRECTED,
  /** Work that had counted as done is open again. */
  REOPENED,
  /** A date passed without the work being done. */
  OVERDUE,
  RATED_WORSE,
  /** A risk is graver than it was. */
  RISK_UP,
  /** The date by which something is due is another. */
  DATE_MOVED,
  WITHDRAWN,
  SUPERSEDED,
  PAUSED,
  /** The lead says that it is done. */
  COMPLETED,
  /** The board is satisfied that it lasts. */
  EMBEDDED,
  SIGNED_OFF,
  RATED_BETTER,
  RISK_DOWN,
  /** A rating that the scheme in force puts neither above nor below the one before. */
  RATING_CHANGED,
  /** A figure was given for a period that had none. */
  OBSERVED,
  /** A figure that had been given is another. */
  REVISED,
  JOINED,
  LEFT,
  DECIDED,
  /** It was true and unknown at the earlier moment. */
  RECORDED_LATE,
  /** It was in the record at the earlier moment, and withheld. */
  DISCLOSED,
  NEW,
  /** It was known at the first moment asked for and is not at the second. */
  NOT_KNOWN,
  CHANGED;

  /** As people say it: {@code date moved}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
