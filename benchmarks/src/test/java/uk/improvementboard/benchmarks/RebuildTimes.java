package uk.improvementboard.benchmarks;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.streams.ProjectionRebuild;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Every view made anew from the event store, beside Axon's pooled processor writing the same rows
 * into the same kind of table (without marks, which only a rebuild has a use for), and beside
 * reading and decoding the same events for nothing; in turn, in one run. Asked for by name, never
 * part of the build's tests.
 */
class RebuildTimes {

  private static final int PROGRAMMES = Integer.getInteger("programmes", 10);
  private static final int EVENTS = Integer.getInteger("events", 20_000);
  private static final int RUNS = Integer.getInteger("runs", 5);
  private static final int WARM_UP = Integer.getInteger("warm-up", 2);
  private static final int PAGE = 2_000;
  private static final int BATCH = 500;
  private static final int SEGMENTS = 4;
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Map<String, double[]> rates = new TreeMap<>();
  private long total;

  @Test
  void of_every_view() throws Exception {
    try (ConfigurableApplicationContext service =
        FilledJournal.service(TestPostgres.fresh(), Product.accounts())) {
      fill(service);
      for (int run = -WARM_UP; run < RUNS; run++) {
        measure(run, "read and decode, one thread", () -> read(service, 1));
        measure(run, "read and decode, as many threads as a rebuild", () -> read(service, THREADS));
        measure(run, "read and decode, Axon's stream", () -> stream(service));
        forgetMarks(service.getBean(JdbcClient.class));
        measure(run, "rebuild, every word found anew", () -> rebuild(service));
        measure(run, "rebuild", () -> rebuild(service));
        measure(run, "Axon's pooled processor", () -> processor(service));
        same(service.getBean(JdbcClient.class));
      }
    }
    double ours = median("rebuild");
    for (String other : rates.keySet()) {
      System.out.printf(
          Locale.ROOT,
          "%s: median %,.0f events a second; a rebuild is at %.2f of it%n",
          other,
          median(other),
          ours / median(other));
    }
  }

  private interface Task {
    void run() throws Exception;
  }

  private void measure(int run, String what, Task task) throws Exception {
    long begun = System.nanoTime();
    task.run();
    double rate = total / ((System.nanoTime() - begun) / 1e9);
    System.out.printf(
        Locale.ROOT, "%s: %s, %,.0f events a second%n", run < 0 ? "warm-up" : run + 1, what, rate);
    if (run >= 0) {
      rates.computeIfAbsent(what, key -> new double[RUNS])[run] = rate;
    }
  }

  private double median(String what) {
    double[] sorted = rates.getOrDefault(what, new double[] {0}).clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void fill(ConfigurableApplicationContext service) {
    for (int number = 0; number < PROGRAMMES; number++) {
      total += WrittenProgramme.into(service.getBean(EventStore.class), programme(number), EVENTS);
    }
    for (int number = 0; number < PROGRAMMES; number++) {
      FilledJournal.await(service.getBean(JdbcClient.class), EVENTS, programme(number));
    }
  }

  private static void read(ConfigurableApplicationContext service, int threads) {
    ProgrammeStreams streams = service.getBean(ProgrammeStreams.class);
    try (ExecutorService at = Executors.newFixedThreadPool(threads)) {
      List<CompletableFuture<Void>> pages = new ArrayList<>();
      for (int number = 0; number < PROGRAMMES; number++) {
        ProgrammeId programme = programme(number);
        for (int from = 1; from <= EVENTS; from += PAGE) {
          int first = from;
          pages.add(
              CompletableFuture.runAsync(
                  () -> {
                    int wanted = Math.min(PAGE, EVENTS - first + 1);
                    if (streams.read(programme, first, PAGE).size() != wanted) {
                      throw new IllegalStateException("not the whole of " + programme);
                    }
                  },
                  at));
        }
      }
      pages.forEach(CompletableFuture::join);
    }
  }

  private void stream(ConfigurableApplicationContext service) throws InterruptedException {
    EventStore store = service.getBean(EventStore.class);
    long read = 0;
    try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
      while (read < total) {
        var event = stream.nextAvailable();
        if (event.getPayload() == null || EnvelopeCodec.read(event.getMetaData()) == null) {
          throw new IllegalStateException("an event without content");
        }
        read++;
      }
    }
  }

  private static void rebuild(ConfigurableApplicationContext service) throws Exception {
    ProjectionRebuild rebuild = service.getBean(ProjectionRebuild.class);
    for (String view : rebuild.projections()) {
      ProjectionRebuild.Progress ended = rebuild.rebuild(view).get();
      if (ended.state() != ProjectionRebuild.State.DONE) {
        throw new IllegalStateException(String.valueOf(ended));
      }
    }
  }

  /** Words without a mark are not taken over. */
  private static void forgetMarks(JdbcClient db) {
    db.sql("UPDATE " + words(db) + " SET mark = NULL").update();
    db.sql("VACUUM " + words(db)).update();
  }

  private static String words(JdbcClient db) {
    return FilledJournal.table(db).replace("event", "words");
  }

  private void processor(ConfigurableApplicationContext service) throws Exception {
    JdbcTemplate db = service.getBean(JdbcTemplate.class);
    Serializer serializer = service.getBean("eventSerializer", Serializer.class);
    String journal = FilledJournal.table(service.getBean(JdbcClient.class));
    db.execute("DROP TABLE IF EXISTS by_axon, words_by_axon");
    db.execute("CREATE TABLE by_axon (LIKE " + journal + " INCLUDING ALL)");
    db.execute(
        "CREATE TABLE words_by_axon (LIKE "
            + words(service.getBean(JdbcClient.class))
            + " INCLUDING ALL)");
    AtomicLong written = new AtomicLong();
    Semaphore all = new Semaphore(0);
    EventMessageHandler handler =
        message -> {
          DomainEventMessage<?> event = (DomainEventMessage<?>) message;
          if (event.getPayload() == null || EnvelopeCodec.read(event.getMetaData()) == null) {
            throw new IllegalStateException("an event without content");
          }
          var payload = event.serializePayload(serializer, byte[].class);
          db.update(
              """
              WITH told AS (
                INSERT INTO by_axon
                  (programme, position, recorded_at, event_id, name, revision, payload, metadata)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING programme, position, payload)
              INSERT INTO words_by_axon (programme, position, words)
              SELECT programme, position,
                jsonb_to_tsvector(
                  'english',
                  regexp_replace(
                    convert_from(payload, 'UTF8'),
                    '\\{"absent":"[A-Z_]+"\\}|(?<="revision":)"[0-9]+"', 'null', 'g')::jsonb,
                  '["string"]')
              FROM told
              """,
              event.getAggregateIdentifier(),
              event.getSequenceNumber() + 1,
              event.getTimestamp().atOffset(ZoneOffset.UTC),
              event.getIdentifier(),
              payload.getType().getName(),
              payload.getType().getRevision(),
              payload.getData(),
              event.serializeMetaData(serializer, byte[].class).getData());
          if (written.incrementAndGet() == total) {
            all.release();
          }
          return null;
        };
    ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
    ScheduledExecutorService workers = Executors.newScheduledThreadPool(SEGMENTS);
    PooledStreamingEventProcessor processor =
        PooledStreamingEventProcessor.builder()
            .name("by-axon-" + System.nanoTime())
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder()
                    .eventHandlers(handler)
                    .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                    .build())
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(service.getBean(EventStore.class))
            .tokenStore(service.getBean(TokenStore.class))
            .transactionManager(service.getBean(TransactionManager.class))
            .coordinatorExecutor(name -> coordinator)
            .workerExecutor(name -> workers)
            .initialSegmentCount(SEGMENTS)
            .initialToken(StreamableMessageSource::createTailToken)
            .batchSize(BATCH)
            .build();
    processor.start();
    all.acquire();
    processor.shutDown();
    coordinator.shutdown();
    workers.shutdown();
  }

  /** Both have the same rows, or the comparison means nothing. */
  private static void same(JdbcClient db) {
    String journal = FilledJournal.table(db);
    long differing =
        db.sql(
                """
                SELECT
                  (SELECT count(*) FROM %s AS ours FULL JOIN by_axon AS theirs
                     USING (programme, position) WHERE ours IS DISTINCT FROM theirs)
                + (SELECT count(*) FROM %s AS ours FULL JOIN words_by_axon AS theirs
                     USING (programme, position) WHERE ours.words IS DISTINCT FROM theirs.words)
                """
                    .formatted(journal, words(db)))
            .query(Long.class)
            .single();
    if (differing != 0) {
      throw new IllegalStateException(differing + " rows differ");
    }
  }

  private static ProgrammeId programme(int number) {
    return new ProgrammeId("p" + number);
  }
}
