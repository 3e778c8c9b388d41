package uk.improvementboard.platform.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.terms.ProgrammeId;

/** Stored rows of one programme made into events; whatever the engine, in the same way. */
final class StoredPage {

  /** The type under which programmes are stored. */
  static final String PROGRAMME = "programme";

  private final CatalogueSerializer serializer;
  private final EventUpcaster upcasters;

  StoredPage(CatalogueSerializer serializer, EventUpcaster upcasters) {
    this.serializer = serializer;
    this.upcasters = upcasters;
  }

  /**
   * One event as stored.
   *
   * @param sequence Axon's number, from 0
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on as stored, never compared
  record Row(
      long sequence,
      String eventId,
      Instant recordedAt,
      StoredName name,
      byte[] payload,
      byte[] metadata) {}

  /**
   * The events of these rows.
   *
   * @param firstSequence the sequence the page was asked to begin at
   * @throws IllegalStateException when the store itself lacks an event in between
   */
  List<RecordedEvent> events(ProgrammeId programme, long firstSequence, List<Row> rows) {
    long expected = firstSequence;
    for (Row row : rows) {
      if (row.sequence() != expected) {
        throw new IllegalStateException(
            "the store lacks event " + (expected + 1) + " of programme " + programme);
      }
      expected++;
    }
    Iterator<IntermediateEventRepresentation> upcast =
        upcasters
            .upcast(
                rows.stream()
                    .map(
                        row ->
                            new InitialEventRepresentation(
                                new Entry(programme.value(), row), serializer)))
            .iterator();
    List<RecordedEvent> events = new ArrayList<>(rows.size());
    for (Row row : rows) {
      IntermediateEventRepresentation read = upcast.hasNext() ? upcast.next() : null;
      if (read == null || !read.getMessageIdentifier().equals(row.eventId())) {
        throw new IllegalStateException(
            "an upcaster swallowed event " + (row.sequence() + 1) + " of programme " + programme);
      }
      events.add(event(programme, row, read));
    }
    if (upcast.hasNext()) {
      throw new IllegalStateException("an upcaster added an event to programme " + programme);
    }
    return Collections.unmodifiableList(events);
  }

  /** What no upcaster touched is read from the stored bytes at once. */
  private RecordedEvent event(
      ProgrammeId programme, Row row, IntermediateEventRepresentation upcast) {
    boolean asStored = upcast instanceof InitialEventRepresentation;
    ProgrammeEvent event =
        asStored
            ? serializer.event(row.name(), row.payload())
            : Objects.requireNonNull(
                serializer.<byte[], ProgrammeEvent>deserialize(upcast.getData(byte[].class)));
    Envelope envelope =
        asStored
            ? EnvelopeCodec.read(row.metadata())
            : EnvelopeCodec.read(upcast.getMetaData().getObject());
    return new RecordedEvent(
        programme,
        row.sequence() + 1,
        row.recordedAt(),
        row.eventId(),
        row.name(),
        row.payload(),
        row.metadata(),
        event,
        envelope);
  }

  /** A row as Axon's upcasters want to see it. */
  private record Entry(String programme, Row row) implements DomainEventData<byte[]> {
    @Override
    public String getType() {
      return PROGRAMME;
    }

    @Override
    public String getAggregateIdentifier() {
      return programme;
    }

    @Override
    public long getSequenceNumber() {
      return row.sequence();
    }

    @Override
    public String getEventIdentifier() {
      return row.eventId();
    }

    @Override
    public Instant getTimestamp() {
      return row.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
      return new SerializedMetaData<>(row.metadata(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
      return new SimpleSerializedObject<>(
          row.payload(),
          byte[].class,
          new SimpleSerializedType(row.name().name(), row.name().revision()));
    }
  }

  static void checkPage(long fromPosition, int limit) {
    if (fromPosition < 1 || limit < 1) {
      throw new IllegalArgumentException("positions and limits begin at 1");
    }
  }
}
