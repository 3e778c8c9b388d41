package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.platform.store.CatalogueSerializer.UnknownStoredName;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.terms.ProgrammeId;

/** Stored rows become events as they were stored, or do not become events at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredPageTest {

  private static final ProgrammeId PROGRAMME = new ProgrammeId("medway");
  private static final StoredName REPORTED = new StoredName("action.progress-reported", "1");

  private static StoredPage.Row row(long position, StoredName name) {
    return new StoredPage.Row(
        position - 1,
        "id-" + position,
        Instant.parse("2020-03-05T10:00:00Z"),
        name,
        EventJson.bytes(SampleEvents.progressReport(position)),
        EventJson.bytes(EnvelopeCodec.write(SampleEvents.envelope("c-" + position))));
  }

  private static List<StoredPage.Row> rows(long... positions) {
    return LongStream.of(positions).mapToObj(position -> row(position, REPORTED)).toList();
  }

  private static List<RecordedEvent> read(EventUpcaster upcaster, List<StoredPage.Row> rows) {
    return new StoredPage(new CatalogueSerializer(EventCatalogue.current()), upcaster)
        .events(PROGRAMME, 0, rows);
  }

  /** Writes another number into the report at the second position. */
  private static Stream<IntermediateEventRepresentation> corrected(
      Stream<IntermediateEventRepresentation> stored) {
    return stored.map(
        one ->
            one.getSequenceNumber().orElse(-1L) == 1
                ? one.upcastPayload(
                    one.getType(), String.class, says -> says.replace("Report 2", "Report 20"))
                : one);
  }

  @Test
  void rows_become_events_with_their_envelopes() {
    List<RecordedEvent> events = read(NoOpEventUpcaster.INSTANCE, rows(1, 2, 3));
    assertThat(events)
        .extracting(RecordedEvent::event)
        .containsExactly(
            SampleEvents.progressReport(1),
            SampleEvents.progressReport(2),
            SampleEvents.progressReport(3));
    assertThat(events.get(1).envelope()).isEqualTo(SampleEvents.envelope("c-2"));
  }

  @Test
  void what_an_upcaster_says_counts_and_the_stored_bytes_stay() {
    List<RecordedEvent> events = read(StoredPageTest::corrected, rows(1, 2, 3));
    assertThat(events)
        .extracting(RecordedEvent::event)
        .containsExactly(
            SampleEvents.progressReport(1),
            SampleEvents.progressReport(20),
            SampleEvents.progressReport(3));
    assertThat(events.get(1).envelope()).isEqualTo(SampleEvents.envelope("c-2"));
    assertThat(new String(events.get(1).payload(), StandardCharsets.UTF_8))
        .contains("\"Report 2\"");
  }

  @Test
  void an_upcaster_may_not_swallow_an_event_wherever_it_stands() {
    for (long swallowed = 0; swallowed < 3; swallowed++) {
      long gone = swallowed;
      assertThatThrownBy(
              () ->
                  read(
                      stored -> stored.filter(one -> one.getSequenceNumber().orElse(-1L) != gone),
                      rows(1, 2, 3)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("event " + (gone + 1) + " of programme medway");
    }
  }

  @Test
  void an_upcaster_may_not_add_an_event() {
    assertThatThrownBy(
            () -> read(stored -> stored.flatMap(one -> Stream.of(one, one)), rows(1, 2, 3)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_hole_is_an_error() {
    assertThatThrownBy(() -> read(NoOpEventUpcaster.INSTANCE, rows(1, 3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("event 2");
  }

  @Test
  void a_name_that_this_release_does_not_know_is_an_error() {
    assertThatThrownBy(
            () ->
                read(
                    NoOpEventUpcaster.INSTANCE,
                    List.of(row(1, REPORTED), row(2, new StoredName("plan.vanished", "1")))))
        .isInstanceOf(UnknownStoredName.class)
        .hasMessageContaining("plan.vanished");
  }
}
