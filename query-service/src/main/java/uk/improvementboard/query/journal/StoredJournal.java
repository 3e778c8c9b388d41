package uk.improvementboard.query.journal;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
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
  private final JournalMakings makings;
  private volatile long makingSeen;

  StoredJournal(DataSource dataSource, JournalLoading loading, HeldProgrammes held) {
    this.db = JdbcClient.create(dataSource);
    this.loading = loading;
    this.held = held;
    this.makings = new JournalMakings(dataSource);
  }

  @Override
  public Optional<ProgrammeRecord> record(ProgrammeId programme) {
    while (true) {
      Head head = head(programme);
      try {
        return upTo(programme, head);
      } catch (DataAccessException e) {
        if (!JournalMakings.isRemoved(e) || makings.current() == head.making()) {
          throw e;
        }
      }
    }
  }

  private Optional<ProgrammeRecord> upTo(ProgrammeId programme, Head head) {
    return head.position() == 0
        ? Optional.empty()
        : Optional.of(
            held.get(
                programme,
                head.making(),
                head.position(),
                known -> loading.upTo(known, head.making(), head.position())));
  }

  /** Where a programme stands in the journal, and which making of the journal it is. */
  private record Head(long making, long position) {}

  /** Asked of the making last seen, and of the next when readers see that by now. */
  private Head head(ProgrammeId programme) {
    long making = makingSeen == 0 ? makings.current() : makingSeen;
    while (true) {
      Head head = head(programme, making);
      if (head.making() == making) {
        makingSeen = making;
        return head;
      }
      making = head.making();
    }
  }

  private Head head(ProgrammeId programme, long making) {
    try {
      return db.sql(
              """
              SELECT (SELECT number FROM journal_making) AS making,
                     (SELECT coalesce(max(position), 0) FROM %s WHERE programme = ?) AS head
              """
                  .formatted(JournalMakings.events(making)))
          .param(programme.value())
          .query((row, number) -> new Head(row.getLong("making"), row.getLong("head")))
          .single();
    } catch (DataAccessException e) {
      long now = makings.current();
      if (!JournalMakings.isRemoved(e) || now == making) {
        throw e;
      }
      return new Head(now, 0);
    }
  }

  @Override
  public List<ProgrammeId> programmes() {
    return makings.read(
        making ->
            db.sql(
                    "SELECT programme FROM %s WHERE position = 1 ORDER BY programme"
                        .formatted(JournalMakings.events(making)))
                .query((row, number) -> new ProgrammeId(row.getString("programme")))
                .list());
  }
}
