package uk.improvementboard.terms;

import org.jspecify.annotations.Nullable;

/**
 * That an audience was let know something: who, when, and by what means.
 *
 * @param audience who was let know
 * @param on when, as the source states it
 * @param means how
 * @param meeting the meeting at which it was put before them; named exactly when the means is a
 *     pack, a paper tabled or a thing told
 */
public record Disclosure(Audience audience, ImpreciseDate on, Means means, @Nullable Ref meeting) {

  /** How an audience comes to know something. */
  public enum Means {
    /** In the papers issued before a meeting. */
    PACK,
    /** As a paper put on the table at a meeting. */
    TABLED,
    /** Said at a meeting. */
    TOLD,
    /** Published. */
    PUBLISHED,
    /** Submitted or sent to them. */
    SENT,
    /** In a letter or message. */
    CORRESPONDENCE;

    /** Whether this way of telling happens at, or for, one meeting. */
    public boolean atMeeting() {
      return this == PACK || this == TABLED || this == TOLD;
    }
  }
}
