package uk.improvementboard.query.view;

import java.time.LocalDate;

/**
 * Where something that a board asked for stands. It follows from what is known of it, and is never
 * said by itself.
 */
public enum BoardActionStatus {
  RAISED,
  /** Its owner says that it is done. */
  DONE,
  /** A meeting left it open. */
  CARRIED_FORWARD,
  ACCEPTED,
  DROPPED;

  /** Where it stood on a day, by what was true of it then. */
  public static BoardActionStatus of(Thing boardAction, LocalDate day) {
    if (boardAction.on(day, "droppedBy").isPresent()) {
      return DROPPED;
    }
    if (boardAction.on(day, "acceptedAt").isPresent()) {
      return ACCEPTED;
    }
    long done = boardAction.on(day, "doneHow").map(Said::place).orElse(0L);
    long carried =
        boardAction.on(day).entrySet().stream()
            .filter(entry -> entry.getKey().name().equals("carriedForward"))
            .mapToLong(entry -> entry.getValue().place())
            .max()
            .orElse(0);
    return done > carried ? DONE : carried > 0 ? CARRIED_FORWARD : RAISED;
  }

  /** Whether no meeting has accepted it, and no decision dropped it. */
  public boolean open() {
    return this != ACCEPTED && this != DROPPED;
  }
}
