package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

/**
 * Many interleavings of four writers, a reader that is now and then away and a view whose
 * transactions now and then fail, each decided by a seed: what the stream loses on Axon's own table
 * the view has nevertheless, and on ours the stream loses nothing. {@code
 * -Dinterleavings.seeds=1000} for the long run.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 3600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterleavingTest {

  private static final int SEEDS = Integer.getInteger("interleavings.seeds", 25);
  private static final int STEPS = 140;
  private static final int PROGRAMMES = 20;
  private static final int GAP_TIMEOUT = 200;

  private static VirtualTime time = new VirtualTime();

  @BeforeAll
  static void set_the_clock() {
    time.close();
    time = new VirtualTime();
  }

  @AfterAll
  static void put_the_clock_back() {
    time.close();
  }

  @Test
  void axons_own_table_loses_events_and_the_view_has_them_nevertheless() throws SQLException {
    Outcome outcome = play(Order.STOCK);
    assertThat(outcome.neverDelivered).as("delivered by the stream").isPositive();
    assertThat(outcome.missingBeforeSweep).as("in the view without a sweep").isPositive();
    assertThat(outcome.filledHoles).isPositive();
    assertThat(outcome.swept).isPositive();
    assertThat(outcome.crashes).isPositive();
    assertThat(outcome.wrongInView).as("missing, repeated or out of order").isEmpty();
  }

  @Test
  void ours_loses_none_and_has_nothing_to_repair() throws SQLException {
    Outcome outcome = play(Order.OURS);
    assertThat(outcome.events).isGreaterThan(SEEDS * 10);
    assertThat(outcome.neverDelivered).isZero();
    assertThat(outcome.missingBeforeSweep).isZero();
    assertThat(outcome.filledHoles).isZero();
    assertThat(outcome.swept).isZero();
    assertThat(outcome.crashes).isPositive();
    assertThat(outcome.wrongInView).isEmpty();
    assertThat(outcome.dense).isTrue();
  }

  /** The canary: with the lock in the wrong place this test must see losses, or it sees nothing. */
  @Test
  void a_lock_taken_after_the_index_is_drawn_does_not_help() throws SQLException {
    assertThat(play(Order.LOCKED_TOO_LATE).neverDelivered).isPositive();
  }

  /** What came of all seeds together. */
  private static final class Outcome {
    private int events;
    private int neverDelivered;
    private int missingBeforeSweep;
    private long filledHoles;
    private long swept;
    private int crashes;
    private boolean dense;
    private final List<String> wrongInView = new ArrayList<>();
  }

  private static Outcome play(Order order) throws SQLException {
    try (Stage stage = new Stage(order)) {
      for (int seed = 0; seed < SEEDS; seed++) {
        stage.play(seed);
      }
      return stage.outcome();
    }
  }

  /** One writer's turn: it has nothing to do, holds messages, appends, or has appended. */
  private enum Turn {
    IDLE,
    PREPARED,
    APPENDED
  }

  private static final class Seat {
    private final OpenWriter writer;
    private Turn turn = Turn.IDLE;
    private int programme = -1;
    private List<DomainEventMessage<?>> events = List.of();

    Seat(OpenWriter writer) {
      this.writer = writer;
    }
  }

  private static final class Stage implements AutoCloseable {
    private final Outcome outcome = new Outcome();
    private final EventTable table;
    private final SingleConnectionDataSource reading;
    private final SingleConnectionDataSource watching;
    private final JdbcEventStorageEngine engine;
    private final TransactionTemplate transactions;
    private final PostgresStreams streams;
    private final AppliedHeads heads;
    private final ListedPositions view;
    private final ProjectionFeed feed;
    private final List<Seat> seats = new ArrayList<>();

    Stage(Order order) throws SQLException {
      table = new EventTable(order);
      OwnedSchema.migrate(
          table.database().dataSource(), "classpath:db/projections", "projections_history");
      reading = table.connection(true);
      watching = table.connection(true);
      engine = EventTable.engine(reading, GAP_TIMEOUT).build();
      transactions = new TransactionTemplate(new DataSourceTransactionManager(reading));
      streams =
          new PostgresStreams(
              reading,
              new StoredPage(
                  new CatalogueSerializer(EventCatalogue.current()), NoOpEventUpcaster.INSTANCE));
      heads = new AppliedHeads(JdbcClient.create(reading));
      view = new ListedPositions("view", reading);
      feed = new ProjectionFeed(view, streams, heads);
      for (int i = 0; i < 4; i++) {
        seats.add(new Seat(new OpenWriter(table, GAP_TIMEOUT, JdbcClient.create(watching))));
      }
    }

    void play(int seed) {
      Random random = new Random(seed * 6151L + 29);
      long[] positions = new long[PROGRAMMES];
      boolean[] busy = new boolean[PROGRAMMES];
      TreeSet<String> delivered = new TreeSet<>();
      TrackingToken token = table.end();
      int away = 0;
      for (int step = 0; step < STEPS; step++) {
        time.pass(
            Duration.ofMillis(
                random.nextDouble() < 0.85 ? random.nextInt(20) : 50 + random.nextInt(350)));
        int who = random.nextInt(6);
        if (who < seats.size()) {
          turn(seats.get(who), random, seed, positions, busy);
        } else if (away > 0) {
          away--;
        } else if (random.nextDouble() < 0.12) {
          away = 2 + random.nextInt(12);
        } else {
          token = poll(token, delivered, random.nextDouble() < 0.05);
        }
      }
      end(positions);
      for (int i = 0; i < 3; i++) {
        token = poll(token, delivered, false);
      }
      time.pass(Duration.ofSeconds(1));
      poll(token, delivered, false);
      hold(seed, positions, delivered);
    }

    private void turn(Seat seat, Random random, int seed, long[] positions, boolean[] busy) {
      switch (seat.turn) {
        case IDLE -> {
          int programme = random.nextInt(PROGRAMMES);
          if (busy[programme]) {
            return;
          }
          busy[programme] = true;
          seat.programme = programme;
          seat.events = new ArrayList<>();
          int events = random.nextDouble() < 0.8 ? 1 : 2 + random.nextInt(2);
          for (int i = 0; i < events; i++) {
            long position = positions[programme] + 1 + i;
            seat.events.add(
                Recorder.message(
                    programme(seed, programme), position, SampleEvents.progressReport(position)));
          }
          if (random.nextDouble() < 0.25) {
            seat.turn = Turn.PREPARED;
          } else {
            append(seat);
          }
        }
        case PREPARED -> append(seat);
        case APPENDED -> {
          if (seat.writer.settle() && random.nextDouble() < 0.6) {
            if (random.nextDouble() < 0.93) {
              commit(seat, positions);
            } else {
              seat.writer.rollback();
              seat.turn = Turn.IDLE;
            }
            busy[seat.programme] = false;
            seats.forEach(waiting -> waiting.writer.settle());
          }
        }
      }
    }

    private static void append(Seat seat) {
      seat.writer.append(seat.events);
      seat.turn = Turn.APPENDED;
    }

    private static void commit(Seat seat, long[] positions) {
      seat.writer.commit().finish();
      positions[seat.programme] += seat.events.size();
      seat.turn = Turn.IDLE;
    }

    private void end(long[] positions) {
      boolean again = true;
      while (again) {
        again = false;
        for (Seat seat : seats) {
          if (seat.turn == Turn.PREPARED) {
            append(seat);
            again = true;
          } else if (seat.turn == Turn.APPENDED) {
            if (seat.writer.settle()) {
              commit(seat, positions);
            }
            again = true;
          }
        }
      }
    }

    /** One batch of the processor: view, positions and token together, or none of them. */
    private TrackingToken poll(TrackingToken from, Set<String> delivered, boolean crash) {
      List<TrackedEventMessage<?>> batch = new ArrayList<>();
      engine.readEvents(from, false).forEach(batch::add);
      if (batch.isEmpty()) {
        return from;
      }
      transactions.executeWithoutResult(
          status -> {
            UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(batch.getFirst());
            batch.forEach(feed::handle);
            if (crash) {
              outcome.crashes++;
              status.setRollbackOnly();
              unit.rollback();
            } else {
              unit.commit();
            }
          });
      if (crash) {
        return from;
      }
      batch.forEach(event -> delivered.add(EventTable.name((DomainEventMessage<?>) event)));
      return batch.getLast().trackingToken();
    }

    /** Holds the stream and the view against what was committed. */
    private void hold(int seed, long[] positions, Set<String> delivered) {
      Map<ProgrammeId, Long> committed = new TreeMap<>(ProgrammeOrder.BY_NAME);
      for (int programme = 0; programme < PROGRAMMES; programme++) {
        ProgrammeId id = programme(seed, programme);
        for (long position = 1; position <= positions[programme]; position++) {
          outcome.events++;
          if (!delivered.contains(id + "/" + position)) {
            outcome.neverDelivered++;
          }
        }
        if (positions[programme] > 0) {
          committed.put(id, positions[programme]);
        }
        assertThat(streams.head(id)).isEqualTo(positions[programme]);
      }
      Map<ProgrammeId, Long> applied = heads.of("view");
      committed.forEach(
          (programme, head) -> {
            long missing = head - applied.getOrDefault(programme, 0L);
            outcome.missingBeforeSweep += (int) missing;
            transactions.executeWithoutResult(status -> feed.repair(programme, head));
          });
      committed.forEach(
          (programme, head) -> {
            List<Long> listed = view.of(programme);
            for (int i = 0; i < Math.max(listed.size(), head); i++) {
              if (i >= listed.size() || i >= head || listed.get(i) != i + 1) {
                outcome.wrongInView.add(programme + ": " + listed + " of " + head);
                return;
              }
            }
          });
    }

    private static ProgrammeId programme(int seed, int programme) {
      return new ProgrammeId("seed-" + seed + "-programme-" + programme);
    }

    Outcome outcome() {
      outcome.filledHoles = feed.filledHoles();
      outcome.swept = feed.swept();
      outcome.dense = table.dense();
      return outcome;
    }

    @Override
    public void close() {
      seats.forEach(seat -> seat.writer.close());
      reading.destroy();
      watching.destroy();
    }
  }
}
