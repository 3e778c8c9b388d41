package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
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

/** A view made anew: readers see the old one, whole, until the new one stands, whole. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RebuildOfViewTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("medway");
  private static final ProgrammeId OTHER = new ProgrammeId("ealing");
  private static final long SEVERAL_PAGES = 4_100;

  private final EventTable table = new EventTable(Order.OURS);
  private final SingleConnectionDataSource writing = table.connection(true);
  private final JdbcEventStorageEngine engine = EventTable.engine(writing, 60_000).build();
  private final DataSource dataSource = table.database().dataSource();
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  private final PostgresStreams streams =
      new PostgresStreams(
          dataSource,
          new StoredPage(
              new CatalogueSerializer(EventCatalogue.current()), NoOpEventUpcaster.INSTANCE));
  private final AppliedHeads heads = new AppliedHeads(JdbcClient.create(dataSource));
  private ListedPositions view = new ListedPositions("unset", dataSource);
  private ProjectionFeed feed = new ProjectionFeed(view, streams, heads);

  @BeforeEach
  void a_view_of_two_programmes() {
    OwnedSchema.migrate(dataSource, "classpath:db/projections", "projections_history");
    view = new ListedPositions("view", dataSource);
    feed = new ProjectionFeed(view, streams, heads);
    store(PROGRAMME, 1, SEVERAL_PAGES);
    store(OTHER, 1, 3);
    ring(PROGRAMME, SEVERAL_PAGES);
    ring(OTHER, 3);
  }

  @AfterEach
  void close() {
    writing.destroy();
  }

  private static DomainEventMessage<?> event(ProgrammeId programme, long position) {
    return Recorder.message(programme, position, SampleEvents.progressReport(position));
  }

  private void store(ProgrammeId programme, long from, long to) {
    engine.appendEvents(
        LongStream.rangeClosed(from, to).mapToObj(position -> event(programme, position)).toList());
  }

  /** What the processor does when it is told of an event. */
  private void ring(ProgrammeId programme, long position) {
    transactions.executeWithoutResult(
        status -> {
          UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
          feed.handle(event(programme, position));
          unit.commit();
        });
  }

  private RebuildOfView rebuild(ProgrammeProjection projection) {
    return new RebuildOfView(projection, streams, streams, heads, transactions);
  }

  private List<Long> seen(ProgrammeId programme) {
    return view.of(programme).stream().sorted().toList();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  /** The view, but something happens whenever a new one has taken in a page. */
  private ProgrammeProjection watched(Consumer<List<RecordedEvent>> whenTaken, Runnable complete) {
    return new ProgrammeProjection() {
      @Override
      public String name() {
        return view.name();
      }

      @Override
      public void apply(List<RecordedEvent> events) {
        view.apply(events);
      }

      @Override
      public Anew anew() {
        Anew anew = view.anew();
        return new Anew() {
          @Override
          public void take(List<RecordedEvent> events) {
            anew.take(events);
            whenTaken.accept(events);
          }

          @Override
          public void complete() {
            anew.complete();
            complete.run();
          }

          @Override
          public void stand() {
            anew.stand();
          }
        };
      }

      @Override
      public void clear() {
        view.clear();
      }
    };
  }

  private void falsify() {
    JdbcClient.create(dataSource)
        .sql("DELETE FROM listed WHERE programme = ? AND position > 7")
        .param(PROGRAMME.value())
        .update();
  }

  @Test
  void it_holds_what_the_store_holds_whatever_the_old_one_held() {
    falsify();
    AtomicLong taken = new AtomicLong();
    rebuild(view).run(taken::addAndGet);
    assertThat(seen(PROGRAMME)).isEqualTo(upTo(SEVERAL_PAGES));
    assertThat(seen(OTHER)).isEqualTo(upTo(3));
    assertThat(taken.get()).isEqualTo(SEVERAL_PAGES + 3);
    assertThat(heads.of("view")).containsEntry(PROGRAMME, SEVERAL_PAGES).containsEntry(OTHER, 3L);
    assertThat(view.rows()).as("the old one is gone").isEqualTo(SEVERAL_PAGES + 3);
  }

  @Test
  void while_it_is_made_readers_see_the_old_one_whole_and_it_is_fed() {
    CountDownLatch looked = new CountDownLatch(3);
    rebuild(
            watched(
                events -> {
                  if (events.size() > 1) {
                    assertThat(seen(PROGRAMME)).isEqualTo(upTo(SEVERAL_PAGES));
                    looked.countDown();
                  }
                },
                () -> {
                  store(PROGRAMME, SEVERAL_PAGES + 1, SEVERAL_PAGES + 1);
                  ring(PROGRAMME, SEVERAL_PAGES + 1);
                  assertThat(seen(PROGRAMME)).isEqualTo(upTo(SEVERAL_PAGES + 1));
                }))
        .run(taken -> {});
    assertThat(looked.getCount()).isZero();
    assertThat(seen(PROGRAMME)).isEqualTo(upTo(SEVERAL_PAGES + 1));
  }

  @Test
  void what_arrives_while_it_is_made_is_in_it_whether_the_old_one_heard_of_it_or_not() {
    ProgrammeId born = new ProgrammeId("born-meanwhile");
    rebuild(
            watched(
                events -> {},
                () -> {
                  store(PROGRAMME, SEVERAL_PAGES + 1, SEVERAL_PAGES + 5);
                  store(born, 1, 2);
                  ring(born, 1);
                }))
        .run(taken -> {});
    assertThat(seen(PROGRAMME)).isEqualTo(upTo(SEVERAL_PAGES + 5));
    assertThat(seen(born)).isEqualTo(upTo(2));
    assertThat(heads.of("view"))
        .containsEntry(PROGRAMME, SEVERAL_PAGES + 5)
        .containsEntry(born, 2L);
    store(PROGRAMME, SEVERAL_PAGES + 6, SEVERAL_PAGES + 6);
    ring(PROGRAMME, SEVERAL_PAGES + 4);
    ring(PROGRAMME, SEVERAL_PAGES + 6);
    assertThat(seen(PROGRAMME)).isEqualTo(upTo(SEVERAL_PAGES + 6));
    assertThat(feed.filledHoles()).isEqualTo(SEVERAL_PAGES - 1 + 2);
  }

  @Test
  void one_that_fails_half_way_changes_nothing_and_leaves_nothing() {
    assertThatThrownBy(
            () ->
                rebuild(
                        watched(
                            events -> {
                              if (events.getFirst().position() > 4_000) {
                                throw new IllegalStateException("the disk is full");
                              }
                            },
                            () -> {}))
                    .run(taken -> {}))
        .hasMessage("the disk is full");
    assertThat(seen(PROGRAMME)).isEqualTo(upTo(SEVERAL_PAGES));
    assertThat(heads.of("view")).containsEntry(PROGRAMME, SEVERAL_PAGES);
    assertThat(view.rows()).isEqualTo(SEVERAL_PAGES + 3);
  }

  @Test
  void a_hole_in_the_store_ends_it() {
    ProgrammeHeads tooFar =
        known -> {
          var goals = streams.heads(known);
          goals.put(OTHER, 5L);
          return goals;
        };
    assertThatThrownBy(
            () -> new RebuildOfView(view, streams, tooFar, heads, transactions).run(taken -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no event 4 of ealing");
    assertThat(seen(OTHER)).isEqualTo(upTo(3));
  }

  @Test
  void what_a_process_left_behind_when_it_died_is_removed_at_the_next_start_and_rebuild() {
    view.anew().take(streams.read(PROGRAMME, 1, 20));
    assertThat(view.rows()).isEqualTo(SEVERAL_PAGES + 3 + 20);
    rebuild(view).clear();
    assertThat(view.rows()).isEqualTo(SEVERAL_PAGES + 3);
    view.anew().take(streams.read(PROGRAMME, 1, 20));
    rebuild(view).run(taken -> {});
    assertThat(view.rows()).isEqualTo(SEVERAL_PAGES + 3);
    assertThat(seen(PROGRAMME)).isEqualTo(upTo(SEVERAL_PAGES));
  }

  @Test
  void of_two_at_once_the_second_is_refused_and_leaves_the_first_alone() {
    CountDownLatch halfWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                rebuild(
                        watched(
                            events -> {},
                            () -> {
                              halfWay.countDown();
                              pass(goOn);
                            }))
                    .run(taken -> {}));
    pass(halfWay);
    assertThatThrownBy(() -> rebuild(view).run(taken -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another process");
    rebuild(view).clear();
    goOn.countDown();
    first.join();
    assertThat(seen(PROGRAMME)).isEqualTo(upTo(SEVERAL_PAGES));
    assertThat(view.rows()).isEqualTo(SEVERAL_PAGES + 3);
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
