package uk.improvementboard.platform.streams;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.terms.ProgrammeId;

/** Stored rows of one programme made into events; whatever the engine, in the same way. */
final class StoredPage {

  /** The type under which programmes are stored. */
  static final String PROGRAMME = "programme";

  private final Serializer serializer;
  private final EventUpcaster upcasters;

  StoredPage(Serializer serializer, EventUpcaster upcasters) {
    this.serializer = serializer;
    this.upcasters = upcasters;
  }

  /**
   * One event as stored.
   *
   * @param sequence Axon's number, from 0
   * @param timestamp as Axon writes it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on as stored, never compared
  record Row(
      long sequence,
      String eventId,
      Object timestamp,
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
    List<DomainEventData<?>> stored = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (row.sequence() != expected) {
        throw new IllegalStateException(
            "the store lacks event " + (expected + 1) + " of programme " + programme);
      }
      expected++;
      stored.add(
          new GenericDomainEventEntry<>(
              PROGRAMME,
              programme.value(),
              row.sequence(),
              row.eventId(),
              row.timestamp(),
              row.name().name(),
              row.name().revision(),
              row.payload(),
              row.metadata()));
    }
    DomainEventStream messages =
        EventStreamUtils.upcastAndDeserializeDomainEvents(stored.stream(), serializer, upcasters);
    List<RecordedEvent> events = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (!messages.hasNext()) {
        throw new IllegalStateException(
            "an upcaster swallowed event " + (row.sequence() + 1) + " of programme " + programme);
      }
      DomainEventMessage<?> message = messages.next();
      events.add(
          new RecordedEvent(
              programme,
              row.sequence() + 1,
              message.getTimestamp(),
              row.eventId(),
              row.name(),
              row.payload(),
              row.metadata(),
              (ProgrammeEvent) message.getPayload(),
              EnvelopeCodec.read(message.getMetaData())));
    }
    return List.copyOf(events);
  }

  static void checkPage(long fromPosition, int limit) {
    if (fromPosition < 1 || limit < 1) {
      throw new IllegalArgumentException("positions and limits begin at 1");
    }
  }
}
