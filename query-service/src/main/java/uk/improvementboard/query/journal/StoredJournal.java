package uk.improvementboard.query.journal;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The journal in PostgreSQL, with the programmes last asked for held in memory. Each question looks
 * at the programme's head and takes in what is new, so that an answer is never older than the
 * journal, in whichever process it is asked.
 */
final class StoredJournal implements Journal {

  private final JdbcClient db;
  private final JournalLoading loading;
  private final HeldProgrammes held;

  StoredJournal(DataSource dataSource, JournalLoading loading, HeldProgrammes held) {
    this.db = JdbcClient.create(dataSource);
    this.loading = loading;
    this.held = held;
  }

  @Override
  public Optional<ProgrammeRecord> record(ProgrammeId programme) {
    Head head = head(programme);
    return head.position() == 0
        ? Optional.empty()
        : Optional.of(
            held.get(
                programme,
                head.making(),
                head.position(),
                known -> loading.upTo(known, head.position())));
  }

  /** Where a programme stands in the journal, and which making of the journal it is. */
  private record Head(long making, long position) {}

  private Head head(ProgrammeId programme) {
    return db.sql(
            """
            SELECT (SELECT number FROM journal_making) AS making,
                   (SELECT coalesce(max(position), 0) FROM journal_event WHERE programme = ?) AS head
            """)
        .param(programme.value())
        .query((row, number) -> new Head(row.getLong("making"), row.getLong("head")))
        .single();
  }

  @Override
  public List<ProgrammeId> programmes() {
    return db.sql("SELECT programme FROM journal_event WHERE position = 1 ORDER BY programme")
        .query((row, number) -> new ProgrammeId(row.getString("programme")))
        .list();
  }
}
