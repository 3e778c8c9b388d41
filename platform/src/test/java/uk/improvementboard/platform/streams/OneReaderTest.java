package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.testkit.Recorder;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.terms.ProgrammeId;

/**
 * A stream of events is read by one thread. Two of them take events past each other, and what comes
 * late counts as taken in already: a hole, on a store that has none.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OneReaderTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("read-by-one");

  /** The control: if this goes red, Axon's streams have become safe for two threads. */
  @Test
  void of_two_threads_in_one_stream_the_slower_one_makes_its_event_come_late() throws Exception {
    InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    engine.appendEvents(
        List.of(
            Recorder.message(PROGRAMME, 1, SampleEvents.progressReport(1)),
            Recorder.message(PROGRAMME, 2, SampleEvents.progressReport(2))));
    CountDownLatch holdsTheFirst = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    EventStorageEngine slow =
        answering(
            EventStorageEngine.class,
            engine,
            "readEvents",
            events ->
                ((Stream<?>) events)
                    .map(event -> held((TrackedEventMessage<?>) event, holdsTheFirst, goesOn)));
    EmbeddedEventStore store =
        EmbeddedEventStore.builder().storageEngine(slow).optimizeEventConsumption(false).build();
    List<TrackedEventMessage<?>> taken = new ArrayList<>();
    try (TrackingEventStream stream = store.openStream(null)) {
      CompletableFuture<Boolean> slower = CompletableFuture.supplyAsync(stream::hasNextAvailable);
      holdsTheFirst.await();
      taken.add(stream.nextAvailable());
      goesOn.countDown();
      slower.join();
      taken.add(stream.nextAvailable());
    } finally {
      store.shutDown();
    }
    assertThat(taken)
        .extracting(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
        .containsExactly(1L, 0L);
    assertThat(taken.getFirst().trackingToken().covers(taken.getLast().trackingToken())).isTrue();
  }

  private static TrackedEventMessage<?> held(
      TrackedEventMessage<?> event, CountDownLatch held, CountDownLatch goesOn) {
    DomainEventMessage<?> message = (DomainEventMessage<?>) event;
    return message.getSequenceNumber() > 0
        ? event
        : new Held<>(event.trackingToken(), message, held, goesOn);
  }

  /** An event that stays in its reader's hands for a while. */
  private static final class Held<T> extends GenericTrackedDomainEventMessage<T> {
    private final transient CountDownLatch held;
    private final transient CountDownLatch goesOn;

    Held(
        TrackingToken token,
        DomainEventMessage<T> event,
        CountDownLatch held,
        CountDownLatch goesOn) {
      super(token, event);
      this.held = held;
      this.goesOn = goesOn;
    }

    @Override
    public TrackingToken trackingToken() {
      if (held.getCount() > 0) {
        held.countDown();
        waitFor(goesOn);
      }
      return super.trackingToken();
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Service {
    @Bean
    Counting alreadyThere() {
      return new Counting("already-there");
    }
  }

  /** A view that only counts. */
  private record Counting(String name, Semaphore applied) implements NeverRebuilt {
    Counting(String name) {
      this(name, new Semaphore(0));
    }

    @Override
    public void apply(List<RecordedEvent> events) {
      applied.release(events.size());
    }
  }

  @Test
  void a_view_reads_its_stream_with_one_thread_only() throws Exception {
    try (ConfigurableApplicationContext service =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.NONE)
            .properties(TestPostgres.fresh().properties().toArray(String[]::new))
            .run()) {
      Set<Thread> readers = ConcurrentHashMap.newKeySet();
      EventStore store = service.getBean(EventStore.class);
      EventStore watched =
          answering(
              EventStore.class,
              store,
              "openStream",
              stream -> noting((TrackingEventStream) stream, readers));
      Counting view = new Counting("watched");
      ProjectionRunner runner = runner(service, view, watched);
      runner.start();
      Recorder recorder = new Recorder(store);
      for (int position = 1; position <= 60; position++) {
        recorder.recordAt(PROGRAMME, position, SampleEvents.progressReports(position, position));
      }
      view.applied().acquire(60);
      runner.stop();
      assertThat(readers).hasSize(1);
      assertThat(runner.feed("watched").filledHoles()).isZero();
    }
  }

  private static ProjectionRunner runner(
      ConfigurableApplicationContext service, ProgrammeProjection view, EventStore events) {
    return new ProjectionRunner(
        List.of(view),
        service.getBean(ProgrammeStreams.class),
        service.getBean(ProgrammeHeads.class),
        new AppliedHeads(JdbcClient.create(service.getBean(DataSource.class))),
        events,
        service.getBean(TokenStore.class),
        service.getBean(TransactionManager.class),
        new TransactionTemplate(service.getBean(PlatformTransactionManager.class)),
        new ProjectionSettings(Duration.ofMinutes(1), 10));
  }

  private static TrackingEventStream noting(TrackingEventStream stream, Set<Thread> readers) {
    return answering(
        TrackingEventStream.class,
        stream,
        "hasNextAvailable",
        answer -> {
          readers.add(Thread.currentThread());
          return answer;
        });
  }

  /** The same, but for what one of its methods answers. */
  private static <T> T answering(
      Class<T> type, T target, String method, Function<Object, Object> otherwise) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              try {
                Object answer = called.invoke(target, arguments);
                return called.getName().equals(method) ? otherwise.apply(answer) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
