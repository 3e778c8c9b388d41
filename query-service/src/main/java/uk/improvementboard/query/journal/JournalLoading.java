package uk.improvementboard.query.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.streams.StoredEvents;
import uk.improvementboard.platform.streams.StoredEvents.Kept;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Brings a programme's record from the journal into memory: its rows are read in one pass, while
 * other threads make events of those that are here already and fold them in order.
 */
final class JournalLoading implements AutoCloseable {

  private static final int CHUNK = 2_000;
  private static final int BINARY_AT_ONCE = -1;
  private static final String ROWS =
      """
      SELECT position, recorded_at, event_id, name, revision, payload, metadata
      FROM %s WHERE programme = ? AND position > ? AND position <= ? ORDER BY position
      """;

  private final JdbcTemplate db;
  private final StoredEvents stored;
  private final int ahead;
  private final ExecutorService threads;

  JournalLoading(DataSource dataSource, StoredEvents stored) {
    this.db = new JdbcTemplate(dataSource);
    this.stored = stored;
    int processors = Runtime.getRuntime().availableProcessors();
    this.ahead = 2 * processors;
    this.threads =
        Executors.newFixedThreadPool(
            processors, Thread.ofPlatform().daemon().name("journal-loading-", 0).factory());
  }

  /**
   * A record with the size of its rows.
   *
   * @param storedBytes payloads and envelopes together
   */
  record Loaded(ProgrammeRecord record, long storedBytes) {
    static Loaded nothing(ProgrammeId programme) {
      return new Loaded(ProgrammeRecord.empty(programme), 0);
    }
  }

  /**
   * A record with everything up to a position, read from one making of the journal.
   *
   * @throws IllegalStateException when the journal lacks an event on the way
   */
  Loaded upTo(Loaded before, long making, long head) {
    Loaded loaded =
        Objects.requireNonNull(
            db.execute(
                (Connection connection) -> {
                  if (connection.getAutoCommit()) {
                    // outside a transaction the driver fetches all rows before it hands out the
                    // first
                    connection.setAutoCommit(false);
                  }
                  return from(connection, before, making, head);
                }));
    ProgrammeRecord record = loaded.record();
    if (record.head() != head) {
      throw new IllegalStateException(
          "the journal lacks event " + (record.head() + 1) + " of " + record.programme());
    }
    return loaded;
  }

  private Loaded from(Connection connection, Loaded before, long making, long head)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(ROWS.formatted(JournalMakings.events(making)))) {
      select.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
      select.setFetchSize(CHUNK);
      select.setString(1, before.record().programme().value());
      select.setLong(2, before.record().head());
      select.setLong(3, head);
      try (ResultSet rows = select.executeQuery()) {
        return read(before, rows);
      }
    }
  }

  private Loaded read(Loaded before, ResultSet rows) throws SQLException {
    ProgrammeId programme = before.record().programme();
    long from = before.record().head() + 1;
    long bytes = before.storedBytes();
    CompletableFuture<ProgrammeRecord> folded = CompletableFuture.completedFuture(before.record());
    Deque<CompletableFuture<ProgrammeRecord>> underWay = new ArrayDeque<>();
    for (List<Kept> chunk = next(rows); !chunk.isEmpty(); chunk = next(rows)) {
      long begins = from;
      List<Kept> taken = chunk;
      for (Kept row : chunk) {
        bytes += row.payload().length + row.metadata().length;
      }
      folded =
          folded.thenCombineAsync(
              CompletableFuture.supplyAsync(() -> stored.read(programme, begins, taken), threads),
              JournalLoading::folded,
              threads);
      underWay.add(folded);
      if (underWay.size() > ahead) {
        ended(underWay.remove());
      }
      from += chunk.size();
    }
    return new Loaded(ended(folded), bytes);
  }

  /** Whoever asks needs what follows from the events, and meanwhile the next are made. */
  private static ProgrammeRecord folded(ProgrammeRecord record, List<RecordedEvent> next) {
    ProgrammeRecord longer = record.with(next);
    longer.everything();
    return longer;
  }

  private static ProgrammeRecord ended(CompletableFuture<ProgrammeRecord> folded) {
    try {
      return folded.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static List<Kept> next(ResultSet rows) throws SQLException {
    List<Kept> chunk = new ArrayList<>();
    while (chunk.size() < CHUNK && rows.next()) {
      chunk.add(
          new Kept(
              rows.getLong(1),
              rows.getObject(2, OffsetDateTime.class).toInstant(),
              rows.getString(3),
              new StoredName(rows.getString(4), rows.getString(5)),
              rows.getBytes(6),
              rows.getBytes(7)));
    }
    return chunk;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
