package uk.improvementboard.platform.streams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.testkit.TestPostgres;

/** An event table in a database of its own: Axon's as it comes, ours, or one that nearly is. */
final class EventTable {

  /** How appends are put in order. */
  enum Order {
    /** By a sequence drawn before the commit, as Axon has it. */
    STOCK,
    /** As ours, but the lock is taken by a row trigger: after the index is drawn. */
    LOCKED_TOO_LATE,
    /** As we migrate it. */
    OURS
  }

  private final TestPostgres database = TestPostgres.fresh();
  private final JdbcClient db = JdbcClient.create(database.dataSource());

  EventTable(Order order) {
    switch (order) {
      case OURS ->
          OwnedSchema.migrate(
              database.dataSource(), "classpath:db/event-store", "event_store_history");
      case STOCK -> stock();
      case LOCKED_TOO_LATE -> {
        stock();
        db.sql(
                """
                CREATE FUNCTION append_lock() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NEW; END $$;
                CREATE TRIGGER append_lock BEFORE INSERT ON DomainEventEntry
                  FOR EACH ROW EXECUTE FUNCTION append_lock();
                """)
            .update();
      }
    }
  }

  private void stock() {
    db.sql(
            """
            CREATE TABLE DomainEventEntry (
              globalIndex bigserial PRIMARY KEY, aggregateIdentifier varchar(255) NOT NULL,
              sequenceNumber bigint NOT NULL, type varchar(255),
              eventIdentifier varchar(255) NOT NULL UNIQUE, metaData bytea, payload bytea NOT NULL,
              payloadRevision varchar(255), payloadType varchar(255) NOT NULL,
              timeStamp varchar(255) NOT NULL, UNIQUE (aggregateIdentifier, sequenceNumber));
            """)
        .update();
  }

  TestPostgres database() {
    return database;
  }

  JdbcClient db() {
    return db;
  }

  /** A connection of its own, kept open; what is written through it is not forced to disk. */
  SingleConnectionDataSource connection(boolean autoCommit) {
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource(
            database.url() + "&options=-c%20synchronous_commit=off", true);
    connection.setAutoCommit(autoCommit);
    return connection;
  }

  /** The engine as Axon builds it. */
  static JdbcEventStorageEngine.Builder engine(DataSource connection, int gapTimeoutMillis) {
    CatalogueSerializer serializer = new CatalogueSerializer(EventCatalogue.current());
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connection::getConnection)
        .transactionManager(NoTransactionManager.INSTANCE)
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .persistenceExceptionResolver(new SQLStateResolver("23505"))
        .gapTimeout(gapTimeoutMillis);
  }

  /** What is committed, as programme/position. */
  Set<String> committed() {
    return new TreeSet<>(
        db.sql("SELECT aggregateIdentifier || '/' || (sequenceNumber + 1) FROM DomainEventEntry")
            .query(String.class)
            .list());
  }

  boolean dense() {
    return db.sql("SELECT count(*) = coalesce(max(globalIndex), 0) FROM DomainEventEntry")
        .query(Boolean.class)
        .single();
  }

  /** The sequence's last number, or the table's last index where there is no sequence. */
  GapAwareTrackingToken end() {
    boolean sequence =
        db.sql("SELECT pg_get_serial_sequence('domainevententry', 'globalindex') IS NOT NULL")
            .query(Boolean.class)
            .single();
    long last =
        db.sql(
                sequence
                    ? "SELECT CASE WHEN is_called THEN last_value ELSE 0 END"
                        + " FROM DomainEventEntry_globalIndex_seq"
                    : "SELECT coalesce(max(globalIndex), 0) FROM DomainEventEntry")
            .query(Long.class)
            .single();
    return GapAwareTrackingToken.newInstance(last, List.of());
  }

  static String name(DomainEventMessage<?> event) {
    return event.getAggregateIdentifier() + "/" + (event.getSequenceNumber() + 1);
  }

  /** Follows the stream exactly as Axon's event store does. */
  static class Reader {
    private final JdbcEventStorageEngine engine;
    private final Set<String> delivered = new ConcurrentSkipListSet<>();
    private @Nullable TrackingToken token;

    Reader(JdbcEventStorageEngine engine, @Nullable TrackingToken token) {
      this.engine = engine;
      this.token = token;
    }

    void poll() {
      engine
          .readEvents(token, false)
          .forEach(
              event -> {
                delivered.add(name((DomainEventMessage<?>) event));
                token = event.trackingToken();
              });
    }

    Set<String> delivered() {
      return delivered;
    }

    int gaps() {
      return token instanceof GapAwareTrackingToken gaps ? gaps.getGaps().size() : 0;
    }
  }

  /** Follows the stream through Axon's pooled processor, which is started for each look. */
  static final class PooledReader extends Reader {
    private final EventTable table;
    private final EmbeddedEventStore store;
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final ScheduledExecutorService reading = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService applying = Executors.newSingleThreadScheduledExecutor();

    PooledReader(EventTable table, JdbcEventStorageEngine engine) {
      super(engine, null);
      this.table = table;
      this.store =
          EmbeddedEventStore.builder()
              .storageEngine(engine)
              .optimizeEventConsumption(false)
              .build();
    }

    @Override
    void poll() {
      long visible =
          table.db.sql("SELECT max(globalIndex) FROM DomainEventEntry").query(Long.class).single();
      EventMessageHandler handler = event -> delivered().add(name((DomainEventMessage<?>) event));
      PooledStreamingEventProcessor processor =
          PooledStreamingEventProcessor.builder()
              .name("reader")
              .eventHandlerInvoker(
                  SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
              .messageSource(store)
              .tokenStore(tokens)
              .transactionManager(NoTransactionManager.INSTANCE)
              .coordinatorExecutor(name -> reading)
              .workerExecutor(name -> applying)
              .initialSegmentCount(1)
              .initialToken(StreamableMessageSource::createTailToken)
              .build();
      processor.start();
      while (processor.processingStatus().values().stream()
          .noneMatch(
              status -> status.isCaughtUp() && status.getCurrentPosition().orElse(-1) >= visible)) {
        Thread.onSpinWait();
      }
      processor.shutDown();
    }

    void close() {
      reading.shutdownNow();
      applying.shutdownNow();
      store.shutDown();
    }
  }

  /** Stops between its query and reading the rows, as a suspended machine would. */
  static final class FreezingEngine extends JdbcEventStorageEngine {
    private Runnable whileFrozen = () -> {};

    FreezingEngine(JdbcEventStorageEngine.Builder builder) {
      super(builder);
    }

    void freezeOnce(Runnable meanwhile) {
      whileFrozen = meanwhile;
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
        throws SQLException {
      Runnable meanwhile = whileFrozen;
      whileFrozen = () -> {};
      meanwhile.run();
      return super.getTrackedEventData(row, previous);
    }
  }
}
