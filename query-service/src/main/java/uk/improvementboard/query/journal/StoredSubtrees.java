package uk.improvementboard.query.journal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.query.journal.LedgerSubtrees.Subtree;
import uk.improvementboard.terms.ProgrammeId;

/** The ledger's subtrees read from the journal's rows. */
final class StoredSubtrees implements SubtreesOfEvents {

  private final JdbcClient db;
  private final JournalMakings makings;

  StoredSubtrees(DataSource dataSource) {
    this.db = JdbcClient.create(dataSource);
    this.makings = new JournalMakings(dataSource);
  }

  @Override
  public Map<Long, byte[]> at(ProgrammeId programme, Collection<Long> positions) {
    return positions.isEmpty()
        ? Map.of()
        : makings.read(making -> at(making, programme, positions));
  }

  private Map<Long, byte[]> at(long making, ProgrammeId programme, Collection<Long> positions) {
    Map<Long, byte[]> found = new HashMap<>();
    db.sql(
            "SELECT position, subtrees FROM %s WHERE programme = ? AND position = ANY (?)"
                .formatted(JournalMakings.events(making)))
        .params(programme.value(), positions.toArray(Long[]::new))
        .query(
            row -> {
              found.put(row.getLong("position"), row.getBytes("subtrees"));
            });
    return found;
  }

  /** What there is of a programme's ledger in one making up to a position, to be put on to. */
  LedgerSubtrees upTo(long making, ProgrammeId programme, long position) {
    LedgerSubtrees subtrees = new LedgerSubtrees();
    Map<Integer, Long> ends = new TreeMap<>(Comparator.reverseOrder());
    long end = 0;
    for (long rest = position; rest > 0; rest -= Long.highestOneBit(rest)) {
      end += Long.highestOneBit(rest);
      ends.put(Long.numberOfTrailingZeros(Long.highestOneBit(rest)), end);
    }
    Map<Long, byte[]> rows = ends.isEmpty() ? Map.of() : at(making, programme, ends.values());
    ends.forEach(
        (level, at) -> {
          byte[] row = rows.get(at);
          if (row == null || row.length != (level + 1) * HASH_LENGTH) {
            throw new IllegalStateException(
                "the journal lacks event "
                    + at
                    + " of "
                    + programme
                    + ", or its part of the ledger");
          }
          byte[] hash = Arrays.copyOfRange(row, level * HASH_LENGTH, row.length);
          subtrees.put(new Subtree(level, (at >>> level) - 1, Hash.of(hash)), completed -> {});
        });
    return subtrees;
  }
}
