package uk.improvementboard.query.journal;

import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import uk.improvementboard.terms.ProgrammeId;

/**
 * What of a programme's ledger is kept with each event: the hashes of the complete subtrees that
 * end with it, its own leaf first, then that of two events, of four and so on.
 */
public interface SubtreesOfEvents {

  /** The length of one of the hashes, in bytes. */
  int HASH_LENGTH = 32;

  /**
   * The hashes at these positions, one after the other, as far as the journal has come.
   *
   * @param positions from 1
   */
  Map<Long, byte[]> at(ProgrammeId programme, Collection<Long> positions);

  /** Those of the journal in a database. */
  static SubtreesOfEvents in(DataSource database) {
    return new StoredSubtrees(database);
  }
}
