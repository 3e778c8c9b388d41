package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.improvementboard.terms.ProgrammeId;

/** A view that lists what it was given, in the order in which it was given; refuses repeats. */
final class ListedPositions implements ProgrammeProjection {

  private final String name;
  private final JdbcClient db;
  private final JdbcTemplate rows;
  private final Map<ProgrammeId, Semaphore> committed = new ConcurrentHashMap<>();

  ListedPositions(String name, DataSource dataSource) {
    this.name = name;
    this.rows = new JdbcTemplate(dataSource);
    this.db = JdbcClient.create(rows);
    db.sql(
            """
            CREATE TABLE IF NOT EXISTS listed (
              given bigint GENERATED ALWAYS AS IDENTITY, view text, programme text, position bigint,
              PRIMARY KEY (view, programme, position));
            CREATE TABLE IF NOT EXISTS listed_making (
              view text PRIMARY KEY, seen bigint NOT NULL, begun bigint NOT NULL);
            """)
        .update();
    db.sql("INSERT INTO listed_making VALUES (?, 0, 0) ON CONFLICT DO NOTHING")
        .param(name)
        .update();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    insert(seen(), events);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            events.forEach(event -> committed(event.programme()).release());
          }
        });
  }

  private void insert(String making, List<RecordedEvent> events) {
    rows.batchUpdate(
        "INSERT INTO listed (view, programme, position) VALUES (?, ?, ?)",
        events.stream()
            .map(event -> new Object[] {making, event.programme().value(), event.position()})
            .toList());
  }

  /** The rows that readers see. */
  private String seen() {
    return db.sql("SELECT view || seen FROM listed_making WHERE view = ?")
        .param(name)
        .query(String.class)
        .single();
  }

  @Override
  public Anew anew() {
    long begun =
        db.sql("UPDATE listed_making SET begun = begun + 1 WHERE view = ? RETURNING begun")
            .param(name)
            .query(Long.class)
            .single();
    return new Anew() {
      @Override
      public void take(List<RecordedEvent> events) {
        insert(name + begun, events);
      }

      @Override
      public void complete() {
        assertThat(begun).isPositive();
      }

      @Override
      public void stand() {
        db.sql("UPDATE listed_making SET seen = ? WHERE view = ?").params(begun, name).update();
      }
    };
  }

  @Override
  public void clear() {
    db.sql("DELETE FROM listed WHERE view ~ ('^' || ? || '[0-9]+$') AND view <> ?")
        .params(name, seen())
        .update();
  }

  /** How many rows there are in all of its makings. */
  long rows() {
    return db.sql("SELECT count(*) FROM listed WHERE view ~ ('^' || ? || '[0-9]+$')")
        .param(name)
        .query(Long.class)
        .single();
  }

  /** Returns when so many more events of a programme have been committed to the view. */
  void await(ProgrammeId programme, int events) throws InterruptedException {
    committed(programme).acquire(events);
  }

  private Semaphore committed(ProgrammeId programme) {
    return committed.computeIfAbsent(programme, key -> new Semaphore(0));
  }

  List<Long> of(ProgrammeId programme) {
    return db.sql(
            """
            SELECT position FROM listed
            WHERE view = (SELECT view || seen FROM listed_making WHERE view = ?) AND programme = ?
            ORDER BY given
            """)
        .params(name, programme.value())
        .query(Long.class)
        .list();
  }
}
