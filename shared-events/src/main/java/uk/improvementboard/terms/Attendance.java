package uk.improvementboard.terms;

/**
 * One person's place at a meeting.
 *
 * @param appointment the appointment they hold on that board, or not applicable for somebody who
 *     attends without one
 * @param role the role or post by which they are known in the room; never a name
 * @param presence whether they came
 */
public record Attendance(Stated<Ref> appointment, String role, Presence presence) {

  /** Whether somebody came. */
  public enum Presence {
    PRESENT,
    SUBSTITUTE,
    APOLOGIES,
    ABSENT,
    /** Expected to attend, by a paper issued before the meeting. */
    EXPECTED
  }
}
