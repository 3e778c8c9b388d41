package uk.improvementboard.query.journal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.streams.ProgrammeProjection;
import uk.improvementboard.platform.streams.RecordedEvent;

/** Keeps every event in order, as stored. */
final class JournalProjection implements ProgrammeProjection {

  static final String NAME = "journal";

  private final JdbcTemplate db;
  private final TransactionTemplate transactions;
  private final JournalMakings makings;
  private final JournalProgress progress;

  JournalProjection(DataSource dataSource, JournalProgress progress) {
    this.db = new JdbcTemplate(dataSource);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.makings = new JournalMakings(dataSource);
    this.progress = progress;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    long making = makings.current();
    db.batchUpdate(
        "INSERT INTO %s (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            .formatted(JournalMakings.events(making), BinaryRows.COLUMNS),
        events.stream().map(JournalProjection::row).toList());
    addWords(making, events);
    progress.takingIn();
  }

  private void addWords(long making, List<RecordedEvent> events) {
    makings.addWords(
        making,
        events.getFirst().programme(),
        events.getFirst().position(),
        events.getLast().position());
  }

  private static Object[] row(RecordedEvent event) {
    return new Object[] {
      event.programme().value(),
      event.position(),
      event.recordedAt().atOffset(ZoneOffset.UTC),
      event.eventId(),
      event.name().name(),
      event.name().revision(),
      event.payload(),
      event.metadata()
    };
  }

  @Override
  public Anew anew() {
    return new NewMaking(makings.begin());
  }

  @Override
  public void clear() {
    makings.removeOthers();
  }

  /** Words and indexes are made at once when the events are there: faster than row by row. */
  private final class NewMaking implements Anew {
    private final long making;
    private volatile boolean complete;

    NewMaking(long making) {
      this.making = making;
    }

    @Override
    public void take(List<RecordedEvent> events) {
      transactions.executeWithoutResult(
          status -> {
            // the commit that makes this the one that readers see brings it all to disk
            db.execute("SET LOCAL synchronous_commit = off");
            db.execute(
                (Connection connection) -> {
                  copy(connection, BinaryRows.of(events));
                  return making;
                });
            if (complete) {
              addWords(making, events);
            }
          });
    }

    private void copy(Connection connection, ByteBuffer rows) throws SQLException {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "COPY %s (%s) FROM STDIN (FORMAT binary)"
                      .formatted(JournalMakings.events(making), BinaryRows.COLUMNS));
      try {
        copy.writeToCopy(rows.array(), 0, rows.limit());
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    }

    /** The index of the events and their words beside each other, on a connection each. */
    @Override
    public void complete() {
      try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
        CompletableFuture<Void> words =
            CompletableFuture.runAsync(() -> withoutTimeLimit(makings::completeWords), beside);
        withoutTimeLimit(makings::indexEvents);
        words.join();
      }
      withoutTimeLimit(makings::giveKey);
      complete = true;
    }

    private void withoutTimeLimit(LongConsumer step) {
      transactions.executeWithoutResult(
          status -> {
            db.execute("SET LOCAL transaction_timeout = 0");
            step.accept(making);
          });
    }

    @Override
    public void stand() {
      makings.stand(making);
      progress.takingIn();
    }
  }
}
