package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.improvementboard.platform.streams.EventTable.FreezingEngine;
import uk.improvementboard.platform.streams.EventTable.Order;
import uk.improvementboard.platform.streams.EventTable.PooledReader;
import uk.improvementboard.platform.streams.EventTable.Reader;
import uk.improvementboard.platform.testkit.Recorder;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Axon's JDBC engine can lose a committed event for ever: a later index becomes visible first, the
 * reader passes it, and does not come back. Each script loses exactly one event on Axon's own table
 * (if one of these goes red, Axon has changed: review {@code docs/adr/0003-ordered-appends.md}) and
 * none on ours, with the very same engine and settings.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AppendOrderTest {

  private static final int AXONS_DEFAULT = 60_000;
  private static final Duration LONGER = Duration.ofSeconds(61);

  private VirtualTime time = new VirtualTime();

  @BeforeEach
  void set_the_clock() {
    time.close();
    time = new VirtualTime();
  }

  @AfterEach
  void put_the_clock_back() {
    time.close();
  }

  private static DomainEventMessage<?> event(String programme) {
    return Recorder.message(new ProgrammeId(programme), 1, SampleEvents.progressReport(1));
  }

  private static DomainEventMessage<?> second(String programme) {
    return Recorder.message(new ProgrammeId(programme), 2, SampleEvents.progressReport(2));
  }

  /** How committed events come not to be delivered. */
  enum Script {
    /** The reader was away while one writer's transaction was open longer than the timeout. */
    READER_LATE {
      @Override
      void play(Stage on) {
        on.a.append(event("lost-a"));
        on.b.append(event("seen-b")).commit();
        on.time.pass(LONGER);
        on.reader.poll();
        on.a.commit();
        on.b.finish();
        on.reader.poll();
      }
    },
    /** The neighbour's message was old when it was appended; the transactions took milliseconds. */
    OLD_MESSAGE {
      @Override
      void play(Stage on) {
        DomainEventMessage<?> old = event("seen-b");
        on.time.pass(LONGER);
        on.a.append(event("lost-a"));
        on.b.append(old).commit();
        on.reader.poll();
        on.a.commit();
        on.b.finish();
        on.reader.poll();
      }
    },
    /** The reader's machine was suspended between its query and reading the rows. */
    READER_FROZEN {
      @Override
      void play(Stage on) {
        on.a.append(event("lost-a"));
        on.b.append(event("seen-b")).commit();
        on.engine.freezeOnce(
            () -> {
              on.time.pass(LONGER);
              on.a.commit();
            });
        on.reader.poll();
        on.a.commit();
        on.b.finish();
        on.reader.poll();
      }
    },
    /** A gap that the reader had already noted is forgotten when an old neighbour fills another. */
    NOTED_GAP_FORGOTTEN {
      @Override
      void play(Stage on) {
        on.a.append(event("lost-a"));
        on.b.append(event("seen-b")).commit();
        on.c.append(event("seen-c"));
        on.d.append(event("seen-d")).commit();
        on.reader.poll();
        on.time.pass(LONGER);
        on.c.commit();
        on.reader.poll();
        on.a.commit();
        on.b.finish();
        on.c.finish();
        on.d.finish();
        on.reader.poll();
      }
    };

    abstract void play(Stage on);
  }

  /** Four writers and a reader before one table. */
  private static final class Stage implements AutoCloseable {
    final VirtualTime time;
    final EventTable table;
    final SingleConnectionDataSource reading;
    final FreezingEngine engine;
    final OpenWriter a;
    final OpenWriter b;
    final OpenWriter c;
    final OpenWriter d;
    final Reader reader;

    Stage(Order order, VirtualTime time) throws SQLException {
      this(order, time, false);
    }

    Stage(Order order, VirtualTime time, boolean pooled) throws SQLException {
      this.time = time;
      this.table = new EventTable(order);
      this.reading = table.connection(true);
      this.engine = new FreezingEngine(EventTable.engine(reading, AXONS_DEFAULT));
      this.a = new OpenWriter(table, AXONS_DEFAULT, table.db());
      this.b = new OpenWriter(table, AXONS_DEFAULT, table.db());
      this.c = new OpenWriter(table, AXONS_DEFAULT, table.db());
      this.d = new OpenWriter(table, AXONS_DEFAULT, table.db());
      a.append(event("before")).commit();
      this.reader = pooled ? new PooledReader(table, engine) : new Reader(engine, null);
      reader.poll();
    }

    Set<String> lost() {
      Set<String> lost = table.committed();
      lost.removeAll(reader.delivered());
      return lost;
    }

    @Override
    public void close() {
      for (OpenWriter writer : List.of(a, b, c, d)) {
        writer.close();
      }
      if (reader instanceof PooledReader pooled) {
        pooled.close();
      }
      reading.destroy();
    }
  }

  @ParameterizedTest
  @EnumSource(Script.class)
  void axons_own_table_loses_an_event(Script script) throws SQLException {
    try (Stage stage = new Stage(Order.STOCK, time)) {
      script.play(stage);
      assertThat(stage.lost()).containsExactly("lost-a/1");
    }
  }

  @ParameterizedTest
  @EnumSource(Script.class)
  void ours_loses_none(Script script) throws SQLException {
    try (Stage stage = new Stage(Order.OURS, time)) {
      script.play(stage);
      assertThat(stage.table.committed()).contains("lost-a/1", "seen-b/1");
      assertThat(stage.lost()).isEmpty();
      assertThat(stage.reader.gaps()).isZero();
      assertThat(stage.table.dense()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Script.class,
      names = {"READER_LATE", "OLD_MESSAGE"})
  void axons_own_processor_hands_the_loss_on(Script script) throws SQLException {
    try (Stage stage = new Stage(Order.STOCK, time, true)) {
      script.play(stage);
      assertThat(stage.lost()).containsExactly("lost-a/1");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Script.class,
      names = {"READER_LATE", "OLD_MESSAGE"})
  void through_axons_own_processor_ours_loses_none(Script script) throws SQLException {
    try (Stage stage = new Stage(Order.OURS, time, true)) {
      script.play(stage);
      assertThat(stage.table.committed()).contains("lost-a/1", "seen-b/1");
      assertThat(stage.lost()).isEmpty();
    }
  }

  @Nested
  class On_our_table {

    private final EventTable table = new EventTable(Order.OURS);

    @Test
    void an_append_waits_for_the_one_before_it() throws SQLException {
      try (OpenWriter first = new OpenWriter(table, AXONS_DEFAULT, table.db());
          OpenWriter second = new OpenWriter(table, AXONS_DEFAULT, table.db())) {
        first.append(event("first"));
        second.append(event("second")).commit();
        assertThat(second.settle()).isFalse();
        assertThat(table.committed()).isEmpty();
        first.commit();
        second.finish();
        assertThat(table.committed()).containsExactly("first/1", "second/1");
      }
    }

    @Test
    void a_rollback_leaves_no_hole() throws SQLException {
      try (OpenWriter writer = new OpenWriter(table, AXONS_DEFAULT, table.db())) {
        writer.append(event("kept")).commit();
        writer.append(event("given-up")).rollback();
        writer.append(event("next")).commit();
        assertThat(table.committed()).containsExactly("kept/1", "next/1");
        assertThat(table.dense()).isTrue();
      }
    }

    @Test
    void many_events_in_one_statement_are_put_in_order() {
      table
          .db()
          .sql(
              """
              INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, eventIdentifier,
                payload, payloadType, timeStamp)
              SELECT 'many', n - 1, 'id-' || n, '', 'x', '' FROM generate_series(1, 100) n
              """)
          .update();
      assertThat(table.dense()).isTrue();
      assertThat(
              table
                  .db()
                  .sql("SELECT globalIndex - sequenceNumber FROM DomainEventEntry")
                  .query(Long.class)
                  .list())
          .hasSize(100)
          .containsOnly(1L);
    }

    @Test
    void the_same_position_is_taken_once() throws SQLException {
      try (OpenWriter first = new OpenWriter(table, AXONS_DEFAULT, table.db());
          OpenWriter second = new OpenWriter(table, AXONS_DEFAULT, table.db())) {
        first.append(event("contested")).commit();
        first.append(second("contested"));
        second.append(second("contested"));
        first.commit();
        assertThatThrownBy(second::finish).rootCause().isInstanceOf(PSQLException.class);
        assertThat(second.outcome().exceptionNow()).isInstanceOf(ConcurrencyException.class);
      }
    }

    @Test
    void an_append_that_would_not_see_its_predecessor_is_refused() throws SQLException {
      try (OpenWriter writer = new OpenWriter(table, AXONS_DEFAULT, table.db())) {
        writer.sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ").append(event("unseeing"));
        assertThat(stateOf(writer)).isEqualTo("25001");
      }
      assertThat(table.committed()).isEmpty();
    }

    @Test
    void a_writer_that_waits_too_long_gives_up_and_it_is_not_called_a_conflict()
        throws SQLException {
      try (OpenWriter holder = new OpenWriter(table, AXONS_DEFAULT, table.db());
          OpenWriter waiting = new OpenWriter(table, AXONS_DEFAULT, table.db())) {
        holder.append(event("held"));
        waiting.sql("SET LOCAL lock_timeout = '100ms'").append(event("too-late"));
        assertThatThrownBy(waiting::finish).isNotInstanceOf(ConcurrencyException.class);
        assertThat(waiting.outcome().exceptionNow()).isNotInstanceOf(ConcurrencyException.class);
        assertThat(stateOf(waiting)).isEqualTo("55P03");
        holder.commit();
        assertThat(table.committed()).containsExactly("held/1");
      }
    }

    @Test
    void a_frozen_writer_is_ended_and_the_others_go_on() throws SQLException {
      try (OpenWriter frozen = new OpenWriter(table, AXONS_DEFAULT, table.db());
          OpenWriter other = new OpenWriter(table, AXONS_DEFAULT, table.db())) {
        frozen
            .sql("SET LOCAL idle_in_transaction_session_timeout = '300ms'")
            .append(event("frozen"));
        other.append(event("goes-on")).commit();
        other.finish();
        assertThat(table.committed()).containsExactly("goes-on/1");
        frozen.commit();
        assertThat(frozen.outcome()).isCompletedExceptionally();
        assertThat(table.committed()).containsExactly("goes-on/1");
      }
    }

    private static String stateOf(OpenWriter writer) {
      Throwable cause = writer.outcome().exceptionNow();
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return ((SQLException) cause).getSQLState();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "UPDATE DomainEventEntry SET payload = ''",
          "DELETE FROM DomainEventEntry",
          "TRUNCATE DomainEventEntry",
          "SET session_replication_role = replica; DELETE FROM DomainEventEntry"
        })
    void history_is_not_edited(String edit) throws SQLException {
      try (OpenWriter writer = new OpenWriter(table, AXONS_DEFAULT, table.db())) {
        writer.append(event("stands")).commit();
        assertThatThrownBy(() -> table.db().sql(edit).update())
            .rootCause()
            .hasMessageContaining("recorded events are never changed or removed");
      }
      assertThat(table.committed()).containsExactly("stands/1");
    }
  }
}
