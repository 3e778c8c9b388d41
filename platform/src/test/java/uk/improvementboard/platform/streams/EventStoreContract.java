package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import uk.improvementboard.platform.testkit.Recorder;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.terms.ProgrammeId;

/**
 * What the product relies on in an event store, whichever engine holds it. Run for each engine
 * against two processes' worth of beans; nothing above the engine knows which it is.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class EventStoreContract {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Process {}

  private final List<ConfigurableApplicationContext> processes = new ArrayList<>();

  /** Where the engine is. */
  abstract List<String> properties();

  /** Puts an event with a name that no release knows at the programme's next position. */
  abstract void plantUnknownEvent(ConfigurableApplicationContext process, ProgrammeId programme);

  @BeforeAll
  void start_two_processes() {
    for (int i = 0; i < 2; i++) {
      processes.add(
          new SpringApplicationBuilder(Process.class)
              .web(WebApplicationType.NONE)
              .properties(properties().toArray(String[]::new))
              .run());
    }
  }

  @AfterAll
  void stop_them() {
    processes.forEach(ConfigurableApplicationContext::close);
  }

  private EventStore store() {
    return processes.getFirst().getBean(EventStore.class);
  }

  private EventStore otherStore() {
    return processes.getLast().getBean(EventStore.class);
  }

  private ProgrammeStreams streams() {
    return processes.getFirst().getBean(ProgrammeStreams.class);
  }

  private ProgrammeStreams otherStreams() {
    return processes.getLast().getBean(ProgrammeStreams.class);
  }

  /** Engines may keep what earlier runs wrote. */
  private static ProgrammeId aProgramme() {
    return new ProgrammeId("contract-" + UUID.randomUUID());
  }

  private static List<Long> positions(List<RecordedEvent> events) {
    return events.stream().map(RecordedEvent::position).toList();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void what_is_appended_is_loaded_as_it_was() {
    ProgrammeId programme = aProgramme();
    Recorder recorder = new Recorder(store());
    SampleEvents.all().forEach(event -> recorder.record(programme, event));
    List<RecordedEvent> events = streams().read(programme, 1, 1000);
    assertThat(events.stream().map(RecordedEvent::event).toList()).isEqualTo(SampleEvents.all());
    assertThat(positions(events)).isEqualTo(upTo(SampleEvents.all().size()));
    assertThat(events.getLast().envelope())
        .isEqualTo(SampleEvents.envelope(programme + "-" + events.size()));
    assertThat(
            store()
                .readEvents(programme.value())
                .asStream()
                .<Object>map(DomainEventMessage::getPayload))
        .containsExactlyElementsOf(SampleEvents.all());
  }

  @Test
  void a_page_begins_where_it_is_asked_to_and_has_no_more_than_it_may() {
    ProgrammeId programme = aProgramme();
    new Recorder(store()).recordAt(programme, 1, SampleEvents.progressReports(1, 10));
    assertThat(positions(streams().read(programme, 4, 3))).containsExactly(4L, 5L, 6L);
    assertThat(streams().read(programme, 11, 3)).isEmpty();
    assertThat(streams().head(programme)).isEqualTo(10);
    assertThat(streams().head(aProgramme())).isZero();
  }

  @Test
  void of_two_writers_of_one_position_the_second_is_refused_and_adds_nothing() {
    ProgrammeId programme = aProgramme();
    new Recorder(store()).record(programme, SampleEvents.progressReport(1));
    new Recorder(store()).recordAt(programme, 2, SampleEvents.progressReports(2, 2));
    assertThatThrownBy(
            () ->
                new Recorder(otherStore())
                    .recordAt(programme, 2, SampleEvents.progressReports(20, 22)))
        .isInstanceOf(ConcurrencyException.class);
    assertThat(streams().read(programme, 1, 10))
        .extracting(RecordedEvent::event)
        .containsExactlyElementsOf(SampleEvents.progressReports(1, 2));
  }

  /** A state that can be read back as it was. */
  record Count(long reports) {}

  @Test
  void a_snapshot_stands_for_what_came_before_it() {
    ProgrammeId programme = aProgramme();
    new Recorder(store()).recordAt(programme, 1, SampleEvents.progressReports(1, 6));
    store()
        .storeSnapshot(
            new GenericDomainEventMessage<>("programme", programme.value(), 4, new Count(5)));
    List<Object> loaded = loadedFromSnapshot(programme);
    assertThat(loaded).containsExactly(new Count(5), SampleEvents.progressReport(6));
    assertThat(positions(streams().read(programme, 1, 10))).isEqualTo(upTo(6));
  }

  /** Axon Server takes a snapshot in its own time; the class's timeout bounds the wait. */
  private List<Object> loadedFromSnapshot(ProgrammeId programme) {
    while (true) {
      DomainEventStream stream = otherStore().readEvents(programme.value());
      List<Object> loaded = new ArrayList<>();
      stream.forEachRemaining(event -> loaded.add(event.getPayload()));
      if (loaded.size() < 6) {
        return loaded;
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void the_stream_of_all_programmes_is_replayed_from_its_first_event() throws Exception {
    ProgrammeId one = aProgramme();
    ProgrammeId two = aProgramme();
    new Recorder(store()).recordAt(one, 1, SampleEvents.progressReports(1, 3));
    new Recorder(store()).recordAt(two, 1, SampleEvents.progressReports(1, 2));
    new Recorder(store()).recordAt(one, 4, SampleEvents.progressReports(4, 4));
    List<String> expected =
        List.of(one + "/0", one + "/1", one + "/2", two + "/0", two + "/1", one + "/3");
    List<String> replayed = new ArrayList<>();
    try (BlockingStream<TrackedEventMessage<?>> stream =
        otherStore().openStream(otherStore().createTailToken())) {
      while (replayed.size() < expected.size()) {
        if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
          DomainEventMessage<?> event = (DomainEventMessage<?>) stream.nextAvailable();
          if (List.of(one.value(), two.value()).contains(event.getAggregateIdentifier())) {
            replayed.add(event.getAggregateIdentifier() + "/" + event.getSequenceNumber());
          }
        }
      }
    }
    assertThat(replayed).isEqualTo(expected);
  }

  @Test
  void another_process_reads_what_one_wrote_and_goes_on_from_there() {
    ProgrammeId programme = aProgramme();
    new Recorder(store()).recordAt(programme, 1, SampleEvents.progressReports(1, 3));
    assertThat(positions(otherStreams().read(programme, 1, 10))).isEqualTo(upTo(3));
    new Recorder(otherStore()).record(programme, SampleEvents.progressReport(4));
    assertThat(positions(streams().read(programme, 1, 10))).isEqualTo(upTo(4));
    assertThat(streams().read(programme, 1, 10))
        .usingRecursiveComparison()
        .isEqualTo(otherStreams().read(programme, 1, 10));
  }

  @Test
  void another_process_is_told_of_an_append_it_did_not_make() throws Exception {
    ProgrammeId programme = aProgramme();
    try (BlockingStream<TrackedEventMessage<?>> stream =
        otherStore().openStream(otherStore().createHeadToken())) {
      assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
      new Recorder(store()).record(programme, SampleEvents.progressReport(1));
      assertThat(stream.hasNextAvailable(60, TimeUnit.SECONDS)).isTrue();
      assertThat(((DomainEventMessage<?>) stream.nextAvailable()).getAggregateIdentifier())
          .isEqualTo(programme.value());
    }
  }

  @Test
  void writers_of_two_processes_leave_one_dense_order() {
    ProgrammeId programme = aProgramme();
    new Recorder(store()).record(programme, SampleEvents.progressReport(1));
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, 4)
            .mapToObj(
                writer ->
                    CompletableFuture.runAsync(
                        () -> appendUntilDone(writer % 2 == 0 ? store() : otherStore(), programme)))
            .toList();
    writers.forEach(CompletableFuture::join);
    assertThat(positions(streams().read(programme, 1, 1000))).isEqualTo(upTo(1 + 4 * 15));
  }

  private static void appendUntilDone(EventStore store, ProgrammeId programme) {
    int appended = 0;
    while (appended < 15) {
      try {
        new Recorder(store).record(programme, SampleEvents.progressReport(appended));
        appended++;
      } catch (ConcurrencyException beaten) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void an_event_that_no_release_knows_is_not_passed_over() {
    ProgrammeId programme = aProgramme();
    new Recorder(store()).record(programme, SampleEvents.progressReport(1));
    plantUnknownEvent(processes.getFirst(), programme);
    assertThatThrownBy(() -> streams().read(programme, 1, 10))
        .isInstanceOf(SerializationException.class);
    assertThatThrownBy(
            () ->
                store()
                    .readEvents(programme.value())
                    .asStream()
                    .map(DomainEventMessage::getPayload)
                    .toList())
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void an_event_with_metadata_other_than_strings_is_refused() {
    ProgrammeId programme = aProgramme();
    DomainEventMessage<?> richer =
        Recorder.message(programme, 1, SampleEvents.progressReport(1))
            .andMetaData(Map.of("effectiveOn", 7));
    assertThatThrownBy(() -> store().publish(richer)).isInstanceOf(SerializationException.class);
    assertThat(streams().head(programme)).isZero();
  }

  /** Not an event of the catalogue. */
  record Stranger(String word) {}

  @Test
  void what_is_not_in_the_catalogue_is_refused() {
    ProgrammeId programme = aProgramme();
    assertThatThrownBy(
            () ->
                store()
                    .publish(
                        new GenericDomainEventMessage<>(
                            "programme", programme.value(), 0, new Stranger("x"))))
        .isInstanceOf(SerializationException.class);
    assertThat(streams().head(programme)).isZero();
  }
}
