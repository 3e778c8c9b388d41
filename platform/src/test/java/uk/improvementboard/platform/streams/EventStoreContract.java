package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.improvementboard.events.ActionEvent;
import uk.improvementboard.events.EventCatalogue;
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
  static class Service {}

  /** A process of a release that had not heard of progress reports yet. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class OlderRelease {
    @Bean
    EventCatalogue eventCatalogue() {
      return EventCatalogue.current().without(ActionEvent.ProgressReported.class);
    }
  }

  private final List<ConfigurableApplicationContext> processes = new ArrayList<>();

  /** Where the engine is. */
  abstract List<String> properties();

  @BeforeAll
  void start_two_processes() {
    for (int i = 0; i < 2; i++) {
      processes.add(start(Service.class));
    }
  }

  private ConfigurableApplicationContext start(Class<?> process) {
    return new SpringApplicationBuilder(process)
        .web(WebApplicationType.NONE)
        .properties(properties().toArray(String[]::new))
        .run();
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
  void an_event_that_a_release_does_not_know_is_neither_passed_over_nor_written_by_it() {
    ProgrammeId programme = aProgramme();
    new Recorder(store()).record(programme, SampleEvents.progressReport(1));
    try (ConfigurableApplicationContext older = start(OlderRelease.class)) {
      EventStore itsStore = older.getBean(EventStore.class);
      assertThatThrownBy(() -> older.getBean(ProgrammeStreams.class).read(programme, 1, 10))
          .isInstanceOf(SerializationException.class);
      assertThatThrownBy(() -> itsStore.readEvents(programme.value()).asStream().toList())
          .isInstanceOf(SerializationException.class);
      assertThatThrownBy(
              () -> new Recorder(itsStore).record(programme, SampleEvents.progressReport(2)))
          .isInstanceOf(SerializationException.class);
    }
    assertThat(streams().head(programme)).isEqualTo(1);
  }

  @Test
  void of_two_who_establish_one_programme_the_second_is_told_that_it_exists() {
    ProgrammeId programme = aProgramme();
    new Recorder(store()).recordAt(programme, 1, SampleEvents.progressReports(1, 2));
    assertThatThrownBy(
            () ->
                new Recorder(otherStore())
                    .recordAt(programme, 1, SampleEvents.progressReports(10, 12)))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThat(positions(streams().read(programme, 1, 10))).isEqualTo(upTo(2));
  }

  @Test
  void a_conflict_in_a_unit_of_work_rolls_it_back_under_its_own_name() {
    ProgrammeId programme = aProgramme();
    new Recorder(store()).recordAt(programme, 1, SampleEvents.progressReports(1, 2));
    DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
    work.attachTransaction(processes.getLast().getBean(TransactionManager.class));
    new Recorder(otherStore()).recordAt(programme, 2, SampleEvents.progressReports(20, 20));
    assertThatThrownBy(work::commit).isInstanceOf(ConcurrencyException.class);
    assertThat(work.isRolledBack()).isTrue();
    assertThat(positions(streams().read(programme, 1, 10))).isEqualTo(upTo(2));
  }

  @Test
  void every_programme_can_be_listed_though_nobody_has_heard_of_it() {
    ProgrammeHeads heads = processes.getLast().getBean(ProgrammeHeads.class);
    ProgrammeId one = aProgramme();
    ProgrammeId two = aProgramme();
    assertThat(heads.heads(Set.of())).doesNotContainKeys(one, two);
    new Recorder(store()).recordAt(one, 1, SampleEvents.progressReports(1, 3));
    assertThat(heads.heads(Set.of())).containsEntry(one, 3L).doesNotContainKey(two);
    new Recorder(store()).recordAt(one, 4, SampleEvents.progressReports(4, 4));
    new Recorder(store()).recordAt(two, 1, SampleEvents.progressReports(1, 1));
    assertThat(heads.heads(Set.of())).containsEntry(one, 4L).containsEntry(two, 1L);
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
