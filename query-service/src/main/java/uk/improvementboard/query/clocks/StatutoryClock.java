package uk.improvementboard.query.clocks;

import java.time.LocalDate;

/**
 * A statutory clock as it stood on the date used.
 *
 * @param name what must be done
 * @param started the day the clock started
 * @param startAssumed whether the source does not state the start, so that another date stands in
 *     for it
 * @param assumption what was assumed, in words; empty where start and end are stated to the day
 * @param workingDays how many working days there are
 * @param workingDay which of them the date used is, or the day it was met
 * @param deadline the last day
 * @param state running, met, or missed
 * @param inHand working days left when met or now; negative when late
 * @param metBy the reference of what met it, empty while nothing did
 * @param source the rule's source
 */
public record StatutoryClock(
    String name,
    LocalDate started,
    boolean startAssumed,
    String assumption,
    int workingDays,
    int workingDay,
    LocalDate deadline,
    State state,
    int inHand,
    String metBy,
    String source) {

  /** How a clock stands. */
  public enum State {
    RUNNING,
    MET,
    /** The last day is past and nothing met it: it lapsed. */
    MISSED,
    MET_LATE
  }
}
