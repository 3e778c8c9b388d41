package uk.improvementboard.platform.streams;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.improvementboard.terms.ProgrammeId;

/** A view that lists what it was given, in the order in which it was given; refuses repeats. */
final class ListedPositions implements ProgrammeProjection {

  private final String name;
  private final JdbcClient db;
  private final Map<ProgrammeId, Semaphore> committed = new ConcurrentHashMap<>();

  ListedPositions(String name, DataSource dataSource) {
    this.name = name;
    this.db = JdbcClient.create(dataSource);
    db.sql(
            """
            CREATE TABLE IF NOT EXISTS listed (
              given bigint GENERATED ALWAYS AS IDENTITY, view text, programme text, position bigint,
              PRIMARY KEY (view, programme, position))
            """)
        .update();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void apply(RecordedEvent event) {
    db.sql("INSERT INTO listed (view, programme, position) VALUES (?, ?, ?)")
        .params(name, event.programme().value(), event.position())
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            committed(event.programme()).release();
          }
        });
  }

  @Override
  public void reset() {
    db.sql("DELETE FROM listed WHERE view = ?").param(name).update();
  }

  /** Returns when so many more events of a programme have been committed to the view. */
  void await(ProgrammeId programme, int events) throws InterruptedException {
    committed(programme).acquire(events);
  }

  private Semaphore committed(ProgrammeId programme) {
    return committed.computeIfAbsent(programme, key -> new Semaphore(0));
  }

  List<Long> of(ProgrammeId programme) {
    return db.sql("SELECT position FROM listed WHERE view = ? AND programme = ? ORDER BY given")
        .params(name, programme.value())
        .query(Long.class)
        .list();
  }
}
