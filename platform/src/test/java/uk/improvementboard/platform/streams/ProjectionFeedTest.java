package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.streams.EventTable.Order;
import uk.improvementboard.platform.testkit.Recorder;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.terms.ProgrammeId;

/** Whatever the stream does, a view has each event once and in order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProjectionFeedTest {

  private final EventTable table = new EventTable(Order.OURS);
  private final SingleConnectionDataSource connection = table.connection(true);
  private final JdbcEventStorageEngine engine = EventTable.engine(connection, 60_000).build();
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(connection));
  private final PostgresStreams streams =
      new PostgresStreams(
          connection,
          new StoredPage(
              new CatalogueSerializer(EventCatalogue.current()), NoOpEventUpcaster.INSTANCE));
  private final AppliedHeads heads = new AppliedHeads(JdbcClient.create(connection));
  private ListedPositions view = new ListedPositions("unset", connection);
  private ProjectionFeed feed = new ProjectionFeed(view, streams, heads);

  @BeforeEach
  void an_empty_view() {
    OwnedSchema.migrate(
        table.database().dataSource(), "classpath:db/projections", "projections_history");
    view = new ListedPositions("view", connection);
    feed = new ProjectionFeed(view, streams, heads);
  }

  @AfterEach
  void close() {
    connection.destroy();
  }

  private static DomainEventMessage<?> event(ProgrammeId programme, long position) {
    return Recorder.message(programme, position, SampleEvents.progressReport(position));
  }

  private void store(ProgrammeId programme, long from, long to) {
    engine.appendEvents(
        LongStream.rangeClosed(from, to).mapToObj(position -> event(programme, position)).toList());
  }

  /** One batch of the processor. */
  private void ring(DomainEventMessage<?>... events) {
    transactions.executeWithoutResult(
        status -> {
          UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
          try {
            List.of(events).forEach(feed::handle);
            unit.commit();
          } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
          }
        });
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void every_event_delivered_twice_is_applied_once() {
    ProgrammeId programme = new ProgrammeId("twice");
    store(programme, 1, 50);
    for (long position = 1; position <= 50; position++) {
      ring(event(programme, position), event(programme, position));
      ring(event(programme, position));
    }
    assertThat(view.of(programme)).isEqualTo(upTo(50));
    assertThat(feed.filledHoles()).isZero();
    assertThat(feed.repeats()).isPositive();
  }

  @Test
  void what_the_stream_passed_over_is_read_from_the_programme_before_going_on() {
    ProgrammeId programme = new ProgrammeId("hole");
    store(programme, 1, 2);
    ring(event(programme, 1));
    assertThat(view.of(programme)).isEqualTo(upTo(2));
    store(programme, 3, 6);
    ring(event(programme, 6));
    assertThat(view.of(programme)).isEqualTo(upTo(6));
    assertThat(feed.filledHoles()).isEqualTo(3);
  }

  @Test
  void what_is_announced_but_not_in_the_store_stops_the_view() {
    ProgrammeId programme = new ProgrammeId("announced");
    store(programme, 1, 1);
    assertThatThrownBy(() -> ring(event(programme, 3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has no event 2 of announced");
    assertThat(view.of(programme)).isEmpty();
    assertThat(heads.of("view")).isEmpty();
  }

  @Test
  void what_is_not_of_a_programme_is_not_of_the_view() {
    DomainEventMessage<?> other = event(new ProgrammeId("other"), 1);
    ring(new GenericDomainEventMessage<>("something-else", "other", 0, other.getPayload()));
    assertThat(heads.of("view")).isEmpty();
  }

  @Test
  void two_hundred_planted_omissions_are_all_found() {
    Random random = new Random(17);
    Set<ProgrammeId> silenced = new TreeSet<>(ProgrammeOrder.BY_NAME);
    int omitted = 0;
    int lastsOmitted = 0;
    List<ProgrammeId> programmes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      ProgrammeId programme = new ProgrammeId("planted-" + i);
      programmes.add(programme);
      boolean last = i % 2 == 0;
      int omittedPosition = last ? 10 : 2 + random.nextInt(7);
      for (long position = 1; position <= 10; position++) {
        store(programme, position, position);
        if (position == omittedPosition) {
          omitted++;
        } else {
          ring(event(programme, position));
        }
      }
      if (last) {
        lastsOmitted++;
        silenced.add(programme);
      }
    }
    assertThat(omitted).isEqualTo(200);
    assertThat(feed.filledHoles()).isEqualTo(200 - lastsOmitted);
    Map<ProgrammeId, Long> stored = streams.heads(Set.of());
    assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(programmes);
    stored.forEach(
        (programme, head) ->
            transactions.executeWithoutResult(status -> feed.repair(programme, head)));
    assertThat(feed.swept()).isEqualTo(lastsOmitted).isEqualTo(silenced.size());
    programmes.forEach(programme -> assertThat(view.of(programme)).isEqualTo(upTo(10)));
  }

  @Test
  void a_repair_leaves_alone_what_somebody_else_is_at() throws SQLException {
    ProgrammeId programme = new ProgrammeId("contested");
    store(programme, 1, 3);
    SingleConnectionDataSource other = table.connection(false);
    AppliedHeads others = new AppliedHeads(JdbcClient.create(other));
    transactions.executeWithoutResult(status -> heads.lock("view", programme));
    others.lock("view", programme);
    assertThat(repaired(programme, 3)).isZero();
    other.getConnection().rollback();
    assertThat(repaired(programme, 3)).isEqualTo(3);
    other.destroy();
  }

  @Test
  void a_repair_leaves_alone_a_view_that_is_being_rebuilt() throws SQLException {
    ProgrammeId programme = new ProgrammeId("rebuilding");
    store(programme, 1, 3);
    SingleConnectionDataSource other = table.connection(false);
    new AppliedHeads(JdbcClient.create(other)).alone("view");
    assertThat(repaired(programme, 3)).isZero();
    other.getConnection().rollback();
    assertThat(repaired(programme, 3)).isEqualTo(3);
    other.destroy();
  }

  private long repaired(ProgrammeId programme, long upTo) {
    Long repaired = transactions.execute(status -> feed.repair(programme, upTo));
    return repaired == null ? -1 : repaired;
  }
}
