package uk.improvementboard.endtoend.golden;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Two programmes as an event store once took them, each event with its bytes, its revision, its
 * identifier and the instant it was recorded.
 */
final class StoredRecord {

  /** Every digit of a figure is kept as it is written. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final CatalogueSerializer SERIALIZER =
      new CatalogueSerializer(EventCatalogue.current());

  /** One event as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // handed on as stored, never compared
  record Stored(
      String programme,
      long position,
      Instant recordedAt,
      String eventId,
      StoredName name,
      byte[] payload,
      byte[] metadata) {

    RecordedEvent read() {
      return new RecordedEvent(
          new ProgrammeId(programme),
          position,
          recordedAt,
          eventId,
          name,
          payload,
          metadata,
          SERIALIZER.event(name, payload),
          EnvelopeCodec.read(metadata));
    }

    Stored asWrittenToday() {
      var written = SERIALIZER.serialize(SERIALIZER.event(name, payload), byte[].class);
      return new Stored(
          programme,
          position,
          recordedAt,
          eventId,
          new StoredName(written.getType().getName(), written.getType().getRevision()),
          written.getData(),
          metadata);
    }
  }

  private final List<Stored> events;

  private StoredRecord(List<Stored> events) {
    this.events = List.copyOf(events);
  }

  /** The committed one. */
  static StoredRecord golden() {
    try (Stream<String> lines = Files.lines(GoldenFiles.RECORD)) {
      return new StoredRecord(lines.map(StoredRecord::stored).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stored stored(String line) {
    JsonNode event = JSON.readTree(line);
    return new Stored(
        event.path("programme").asString(),
        event.path("position").asLong(),
        Instant.parse(event.path("recordedAt").asString()),
        event.path("eventId").asString(),
        new StoredName(event.path("name").asString(), event.path("revision").asString()),
        JSON.writeValueAsBytes(event.path("says")),
        JSON.writeValueAsBytes(event.path("envelope")));
  }

  /** The same, as if every event had been recorded by this release. */
  StoredRecord asWrittenToday() {
    return new StoredRecord(events.stream().map(Stored::asWrittenToday).toList());
  }

  /** What of it was recorded up to a position. */
  StoredRecord upTo(long position) {
    return new StoredRecord(events.stream().filter(e -> e.position() <= position).toList());
  }

  /** What of it was recorded after a position. */
  StoredRecord after(long position) {
    return new StoredRecord(events.stream().filter(e -> e.position() > position).toList());
  }

  List<Stored> events() {
    return events;
  }

  /** How many events each programme has. */
  Map<String, Long> heads() {
    Map<String, Long> heads = new TreeMap<>();
    events.forEach(event -> heads.merge(event.programme(), 1L, Long::sum));
    return heads;
  }

  /** Puts it into an event store in PostgreSQL. */
  void into(TestPostgres postgres) {
    try (Connection connection = postgres.dataSource().getConnection();
        PreparedStatement append =
            connection.prepareStatement(
                """
                INSERT INTO DomainEventEntry
                  (aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData, payload,
                   payloadRevision, payloadType, timeStamp)
                VALUES (?, ?, 'programme', ?, ?, ?, ?, ?, ?)
                """)) {
      for (Stored event : events) {
        append.setString(1, event.programme());
        append.setLong(2, event.position() - 1);
        append.setString(3, event.eventId());
        append.setBytes(4, event.metadata());
        append.setBytes(5, event.payload());
        append.setString(6, event.name().revision());
        append.setString(7, event.name().name());
        append.setString(8, DateTimeUtils.formatInstant(event.recordedAt()));
        append.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts it into Axon Server, or finds there what an earlier run has put. */
  void into(EventChannel server) throws Exception {
    Map<String, List<Event>> appended = new LinkedHashMap<>();
    for (String programme : heads().keySet()) {
      appended.put(
          programme,
          events.stream()
              .filter(event -> event.programme().equals(programme))
              .map(StoredRecord::forAxonServer)
              .toList());
    }
    for (Map.Entry<String, List<Event>> programme : appended.entrySet()) {
      long last = server.findHighestSequence(programme.getKey()).get(10, TimeUnit.SECONDS);
      if (last < 0) {
        server.appendEvents(programme.getValue().toArray(Event[]::new)).get(10, TimeUnit.SECONDS);
      } else if (last + 1 != programme.getValue().size()) {
        throw new IllegalStateException(
            "Axon Server holds another record of " + programme.getKey() + "; start it anew");
      }
    }
  }

  private static Event forAxonServer(Stored event) {
    Event.Builder built =
        Event.newBuilder()
            .setMessageIdentifier(event.eventId())
            .setAggregateIdentifier(event.programme())
            .setAggregateType("programme")
            .setAggregateSequenceNumber(event.position() - 1)
            .setTimestamp(event.recordedAt().toEpochMilli())
            .setPayload(
                SerializedObject.newBuilder()
                    .setType(event.name().name())
                    .setRevision(event.name().revision())
                    .setData(ByteString.copyFrom(event.payload())));
    JSON.readTree(event.metadata())
        .properties()
        .forEach(
            entry ->
                built.putMetaData(
                    entry.getKey(),
                    MetaDataValue.newBuilder().setTextValue(entry.getValue().asString()).build()));
    return built.build();
  }

  /** A journal that holds it in memory and has never seen a table. */
  Journal inMemory() {
    Map<ProgrammeId, ProgrammeRecord> records = new LinkedHashMap<>();
    for (String name : heads().keySet()) {
      ProgrammeId programme = new ProgrammeId(name);
      records.put(
          programme,
          ProgrammeRecord.empty(programme)
              .with(
                  events.stream()
                      .filter(event -> event.programme().equals(name))
                      .map(Stored::read)
                      .toList()));
    }
    return new Journal() {
      @Override
      public Optional<ProgrammeRecord> record(ProgrammeId programme) {
        return Optional.ofNullable(records.get(programme));
      }

      @Override
      public List<ProgrammeId> programmes() {
        return List.copyOf(records.keySet());
      }
    };
  }
}
