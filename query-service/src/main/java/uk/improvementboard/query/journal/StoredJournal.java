package uk.improvementboard.query.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.platform.streams.StoredEvents;
import uk.improvementboard.platform.streams.StoredEvents.Kept;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The journal in PostgreSQL, with the programmes last asked for held in memory. Each question looks
 * at the programme's head and takes in what is new, so that an answer is never older than the
 * journal, in whichever process it is asked.
 */
final class StoredJournal implements Journal {

  private static final int PAGE = 1000;

  private final JdbcClient db;
  private final StoredEvents stored;
  private final Cache<ProgrammeId, ProgrammeRecord> held;

  StoredJournal(DataSource dataSource, StoredEvents stored, int programmesHeld) {
    this.db = JdbcClient.create(dataSource);
    this.stored = stored;
    this.held = Caffeine.newBuilder().maximumSize(programmesHeld).build();
  }

  @Override
  public Optional<ProgrammeRecord> record(ProgrammeId programme) {
    long head = head(programme);
    if (head == 0) {
      return Optional.empty();
    }
    ProgrammeRecord record = held.getIfPresent(programme);
    if (record == null || record.head() < head) {
      record =
          held.asMap()
              .compute(
                  programme,
                  (key, before) ->
                      upTo(before == null ? ProgrammeRecord.empty(key) : before, head));
    }
    return Optional.of(record);
  }

  private ProgrammeRecord upTo(ProgrammeRecord before, long head) {
    ProgrammeRecord record = before;
    while (record.head() < head) {
      long from = record.head() + 1;
      List<Kept> page = page(record.programme(), from);
      record = record.with(stored.read(record.programme(), from, page));
      if (page.isEmpty()) {
        throw new IllegalStateException(
            "the journal lacks event " + from + " of " + record.programme());
      }
    }
    return record;
  }

  private long head(ProgrammeId programme) {
    return db.sql("SELECT coalesce(max(position), 0) FROM journal_event WHERE programme = ?")
        .param(programme.value())
        .query(Long.class)
        .single();
  }

  private List<Kept> page(ProgrammeId programme, long from) {
    return db.sql(
            """
            SELECT position, recorded_at, event_id, name, revision, payload, metadata
            FROM journal_event WHERE programme = ? AND position >= ? ORDER BY position LIMIT ?
            """)
        .params(programme.value(), from, PAGE)
        .query(
            (row, number) ->
                new Kept(
                    row.getLong("position"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("event_id"),
                    new StoredName(row.getString("name"), row.getString("revision")),
                    row.getBytes("payload"),
                    row.getBytes("metadata")))
        .list();
  }

  @Override
  public List<ProgrammeId> programmes() {
    return db.sql("SELECT programme FROM journal_event WHERE position = 1 ORDER BY programme")
        .query((row, number) -> new ProgrammeId(row.getString("programme")))
        .list();
  }
}
