package uk.improvementboard.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.terms.ProgrammeId;

/** An event as Axon Server hands it out becomes the same as one read from PostgreSQL. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AxonServerStreamsTest {

  @Test
  void an_event_of_axon_server_is_read_with_its_name_bytes_time_and_envelope() {
    Event.Builder event =
        Event.newBuilder()
            .setAggregateSequenceNumber(6)
            .setMessageIdentifier("id-7")
            .setTimestamp(Instant.parse("2020-03-05T10:00:00.123Z").toEpochMilli())
            .setPayload(
                SerializedObject.newBuilder()
                    .setType("action.progress-reported")
                    .setRevision("1")
                    .setData(ByteString.copyFrom(EventJson.bytes(SampleEvents.progressReport(7)))));
    EnvelopeCodec.write(SampleEvents.envelope("c-7"))
        .forEach(
            (key, value) ->
                event.putMetaData(key, MetaDataValue.newBuilder().setTextValue(value).build()));

    RecordedEvent recorded =
        new StoredPage(
                new CatalogueSerializer(EventCatalogue.current()), NoOpEventUpcaster.INSTANCE)
            .events(new ProgrammeId("medway"), 6, List.of(AxonServerStreams.row(event.build())))
            .getFirst();

    assertThat(recorded.position()).isEqualTo(7);
    assertThat(recorded.eventId()).isEqualTo("id-7");
    assertThat(recorded.recordedAt()).isEqualTo(Instant.parse("2020-03-05T10:00:00.123Z"));
    assertThat(recorded.name()).isEqualTo(new StoredName("action.progress-reported", "1"));
    assertThat(recorded.event()).isEqualTo(SampleEvents.progressReport(7));
    assertThat(recorded.payload()).isEqualTo(EventJson.bytes(SampleEvents.progressReport(7)));
    assertThat(recorded.envelope()).isEqualTo(SampleEvents.envelope("c-7"));
    assertThat(new String(recorded.metadata(), StandardCharsets.UTF_8))
        .startsWith("{\"actor\":\"person-1\",\"authority\":");
  }
}
