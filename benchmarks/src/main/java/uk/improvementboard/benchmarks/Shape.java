package uk.improvementboard.benchmarks;

/**
 * What a programme is made of, however much is recorded about it.
 *
 * @param meetings monthly meetings of its board
 * @param withdrawals actions taken out of the plan, spread over the meetings
 */
public record Shape(
    int recommendations, int actions, int measures, int risks, int meetings, int withdrawals) {

  /** A council's programme over three years. */
  public static final Shape COUNCIL = new Shape(25, 300, 60, 40, 36, 12);

  /** As small as can be with something of everything. */
  public static final Shape SMALL = new Shape(3, 14, 4, 3, 9, 3);
}
