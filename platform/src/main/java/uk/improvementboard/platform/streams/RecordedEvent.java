package uk.improvementboard.platform.streams;

import java.time.Instant;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.ProgrammeId;

/**
 * An event with its place in the record.
 *
 * @param position its place in its programme's one order: 1 for the first, dense
 * @param recordedAt when the store took it; from the system only
 * @param eventId the store's identifier of it
 * @param name the name and revision under which it is stored, before any upcasting
 * @param payload the stored bytes of what it says
 * @param metadata the stored bytes of its envelope
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as stored, never compared
public record RecordedEvent(
    ProgrammeId programme,
    long position,
    Instant recordedAt,
    String eventId,
    StoredName name,
    byte[] payload,
    byte[] metadata,
    ProgrammeEvent event,
    Envelope envelope) {}
