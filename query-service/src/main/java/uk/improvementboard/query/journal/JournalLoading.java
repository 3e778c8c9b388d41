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
import uk.improvementboard.platform.streams.StoredEvents;
import uk.improvementboard.platform.streams.StoredEvents.Kept;

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
      FROM journal_event WHERE programme = ? AND position > ? AND position <= ? ORDER BY position
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
   * A record with everything up to a position.
   *
   * @throws IllegalStateException when the journal lacks an event on the way
   */
  ProgrammeRecord upTo(ProgrammeRecord before, long head) {
    ProgrammeRecord record =
        Objects.requireNonNull(
            db.execute(
                (Connection connection) -> {
                  if (connection.getAutoCommit()) {
                    // outside a transaction the driver fetches all rows before it hands out the
                    // first
                    connection.setAutoCommit(false);
                  }
                  return from(connection, before, head);
                }));
    if (record.head() != head) {
      throw new IllegalStateException(
          "the journal lacks event " + (record.head() + 1) + " of " + before.programme());
    }
    return record;
  }

  private ProgrammeRecord from(Connection connection, ProgrammeRecord before, long head)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ROWS)) {
      select.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
      select.setFetchSize(CHUNK);
      select.setString(1, before.programme().value());
      select.setLong(2, before.head());
      select.setLong(3, head);
      try (ResultSet rows = select.executeQuery()) {
        return read(before, rows);
      }
    }
  }

  private ProgrammeRecord read(ProgrammeRecord before, ResultSet rows) throws SQLException {
    long from = before.head() + 1;
    List<Kept> chunk = next(rows);
    if (chunk.size() < CHUNK) {
      return before.with(stored.read(before.programme(), from, chunk));
    }
    CompletableFuture<ProgrammeRecord> folded = CompletableFuture.completedFuture(before);
    Deque<CompletableFuture<ProgrammeRecord>> underWay = new ArrayDeque<>();
    while (!chunk.isEmpty()) {
      long begins = from;
      List<Kept> taken = chunk;
      folded =
          folded.thenCombineAsync(
              CompletableFuture.supplyAsync(
                  () -> stored.read(before.programme(), begins, taken), threads),
              ProgrammeRecord::with,
              threads);
      underWay.add(folded);
      if (underWay.size() > ahead) {
        ended(underWay.remove());
      }
      from += chunk.size();
      chunk = next(rows);
    }
    return ended(folded);
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
