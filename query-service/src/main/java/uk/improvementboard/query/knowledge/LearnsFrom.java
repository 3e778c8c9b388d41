package uk.improvementboard.query.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.Audience;

/**
 * Whose disclosures count for an audience, and from when: its own and the public's from the
 * beginning, another's from where it was declared to learn from it, through as many as stand
 * between.
 */
final class LearnsFrom {

  private final Map<Audience, Long> from = new HashMap<>();

  /**
   * @param declarations that an audience learns what another learns
   * @param when from when a declaration counts: its position or, in a reconstruction, its date
   */
  LearnsFrom(
      Audience audience, List<RecordedEvent> declarations, ToLongFunction<RecordedEvent> when) {
    from.put(audience, Long.MIN_VALUE);
    from.put(Audience.PUBLIC, Long.MIN_VALUE);
    boolean found = true;
    while (found) {
      found = false;
      for (RecordedEvent declared : declarations) {
        found |=
            declared.event() instanceof AudienceJoined joined
                && join(joined, when.applyAsLong(declared));
      }
    }
  }

  private boolean join(AudienceJoined joined, long when) {
    Long reached = from.get(joined.audience());
    if (reached == null) {
      return false;
    }
    long counts = Math.max(reached, when);
    Long before = from.get(joined.learnsFrom());
    if (before != null && before <= counts) {
      return false;
    }
    from.put(joined.learnsFrom(), counts);
    return true;
  }

  /** From when what is disclosed to another counts; empty where it never does. */
  OptionalLong from(Audience other) {
    Long counts = from.get(other);
    return counts == null ? OptionalLong.empty() : OptionalLong.of(counts);
  }

  /** Whether what is disclosed to another at a point counts. */
  boolean at(Audience other, long point) {
    Long counts = from.get(other);
    return counts != null && counts <= point;
  }
}
