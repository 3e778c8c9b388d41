package uk.improvementboard.query.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
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
    db.batchUpdate(
        "INSERT INTO %s (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            .formatted(JournalMakings.table(makings.current()), BinaryRows.COLUMNS),
        events.stream().map(JournalProjection::row).toList());
    progress.takingIn();
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

  /** Filled without indexes, which are faster made at once than row by row. */
  private final class NewMaking implements Anew {
    private final long making;

    NewMaking(long making) {
      this.making = making;
    }

    @Override
    public void take(List<RecordedEvent> events) {
      String copy =
          "COPY %s (%s) FROM STDIN (FORMAT binary)"
              .formatted(JournalMakings.table(making), BinaryRows.COLUMNS);
      db.execute(
          (Connection connection) -> {
            try {
              return connection
                  .unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyIn(copy, new ByteArrayInputStream(BinaryRows.of(events)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    @Override
    public void complete() {
      transactions.executeWithoutResult(
          status -> {
            db.execute("SET LOCAL transaction_timeout = 0");
            makings.index(making);
          });
    }

    @Override
    public void stand() {
      makings.stand(making);
      progress.takingIn();
    }
  }
}
