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

  private final JdbcTemplate db;
  private final TransactionTemplate transactions;
  private final JournalMakings makings;
  private final StoredSubtrees subtrees;
  private final JournalProgress progress;
  private final List<TakenIn> told;

  JournalProjection(DataSource dataSource, JournalProgress progress) {
    this(dataSource, progress, List.of());
  }

  JournalProjection(DataSource dataSource, JournalProgress progress, List<TakenIn> told) {
    this.db = new JdbcTemplate(dataSource);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.makings = new JournalMakings(dataSource);
    this.subtrees = new StoredSubtrees(dataSource);
    this.progress = progress;
    this.told = List.copyOf(told);
  }

  @Override
  public String name() {
    return Journal.VIEW;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    long making = makings.current();
    RecordedEvent first = events.getFirst();
    LedgerSubtrees ledger = subtrees.upTo(making, first.programme(), first.position() - 1);
    db.batchUpdate(
        "INSERT INTO %s (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            .formatted(JournalMakings.events(making), BinaryRows.COLUMNS),
        events.stream().map(event -> row(event, ledger.put(event))).toList());
    addWords(making, events);
    told.forEach(one -> one.takenIn(events));
    progress.takingIn();
  }

  private void addWords(long making, List<RecordedEvent> events) {
    makings.addWords(
        making,
        events.getFirst().programme(),
        events.getFirst().position(),
        events.getLast().position());
  }

  private static Object[] row(RecordedEvent event, byte[] subtrees) {
    return new Object[] {
      event.programme().value(),
      event.position(),
      event.recordedAt().atOffset(ZoneOffset.UTC),
      event.eventId(),
      event.name().name(),
      event.name().revision(),
      event.payload(),
      event.metadata(),
      subtrees
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
    private final LedgersOfMaking ledgers = new LedgersOfMaking();
    private volatile boolean complete;

    NewMaking(long making) {
      this.making = making;
    }

    @Override
    public void take(List<RecordedEvent> events) {
      LedgerSubtrees page = new LedgerSubtrees();
      ByteBuffer rows = BinaryRows.of(events, page);
      transactions.executeWithoutResult(
          status -> {
            // the commit that makes this the one that readers see brings it all to disk
            db.execute("SET LOCAL synchronous_commit = off");
            db.execute(
                (Connection connection) -> {
                  copy(connection, rows);
                  return making;
                });
            if (complete) {
              addWords(making, events);
            }
          });
      ledgers.taken(events.getFirst(), events.getLast(), page);
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
      withoutTimeLimit(filled -> ledgers.join(db, filled));
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
      ledgers.join(db, making);
      makings.stand(making);
      progress.takingIn();
    }
  }
}
