package uk.improvementboard.query.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.ProgrammeId;

/** How far programmes' records go, found without bringing the records into memory. */
public interface Heads {

  /**
   * How far one goes.
   *
   * @param making which making of the journal this is of; what was worked out from another may
   *     differ
   * @param newest the position of its newest event
   * @param position that of its last event at the instant asked about; 0 where it had none yet
   */
  record Head(long making, long newest, long position) {}

  /**
   * The head of each of these programmes that the journal has.
   *
   * @param instant up to when events were recorded; null for all of them
   */
  Map<ProgrammeId, Head> at(Collection<ProgrammeId> programmes, @Nullable Instant instant);

  /** Those of the journal in a database. */
  static Heads in(DataSource database) {
    return new StoredHeads(database);
  }
}
