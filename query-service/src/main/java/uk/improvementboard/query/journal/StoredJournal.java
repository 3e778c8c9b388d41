package uk.improvementboard.query.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
  private final Cache<ProgrammeId, Held> held;

  StoredJournal(DataSource dataSource, StoredEvents stored, int programmesHeld) {
    this.db = JdbcClient.create(dataSource);
    this.stored = stored;
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
    return new Held(head.making(), upTo(known, head.position()));
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
