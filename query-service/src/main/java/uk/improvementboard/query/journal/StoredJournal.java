package uk.improvementboard.query.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
  private final Cache<ProgrammeId, Held> held;

  StoredJournal(DataSource dataSource, JournalLoading loading, int programmesHeld) {
    this.db = JdbcClient.create(dataSource);
    this.loading = loading;
    this.held = Caffeine.newBuilder().maximumSize(programmesHeld).build();
  }

  @Override
  public Optional<ProgrammeRecord> record(ProgrammeId programme) {
    Head head = head(programme);
    if (head.position() == 0) {
      return Optional.empty();
    }
    Held now = held.getIfPresent(programme);
    if (now == null || !now.covers(head)) {
      now =
          held.asMap()
              .compute(
                  programme,
                  (key, before) ->
                      before != null && before.covers(head) ? before : taken(key, before, head));
    }
    return Optional.of(now.record());
  }

  /** Where a programme stands in the journal, and which making of the journal it is. */
  private record Head(long making, long position) {}

  /** A record held in memory, with the making of the journal it was read from. */
  private record Held(long making, ProgrammeRecord record) {
    boolean covers(Head head) {
      return making == head.making && record.head() >= head.position;
    }
  }

  private Held taken(ProgrammeId programme, @Nullable Held before, Head head) {
    ProgrammeRecord known =
        before == null || before.making() != head.making()
            ? ProgrammeRecord.empty(programme)
            : before.record();
    return new Held(head.making(), loading.upTo(known, head.position()));
  }

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
