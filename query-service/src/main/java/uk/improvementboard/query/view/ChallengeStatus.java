package uk.improvementboard.query.view;

import java.time.LocalDate;
import uk.improvementboard.events.ChallengeEvent.Satisfied;

/** Where a challenge stands. It follows from its answers, and is never said by itself. */
public enum ChallengeStatus {
  RAISED,
  /** Answered, and the board was not satisfied, or the minutes do not say. */
  ANSWERED,
  SATISFIED;

  /** Where a challenge stood on a day, by the answers given by then. */
  public static ChallengeStatus of(Thing challenge, LocalDate day) {
    if (!challenge.has(day, "answered")) {
      return RAISED;
    }
    boolean satisfied =
        challenge.on(day).values().stream()
            .map(Said::value)
            .anyMatch(
                value -> value instanceof Answer one && one.satisfied() == Satisfied.SATISFIED);
    return satisfied ? SATISFIED : ANSWERED;
  }
}
