package uk.improvementboard.benchmarks.sidebyside;

import java.time.Instant;
import java.util.List;

/** What one event changed, which others record in one transaction. */
record Revision(long position, Instant recordedAt, List<Change> changes) {
  Revision {
    changes = List.copyOf(changes);
  }
}
