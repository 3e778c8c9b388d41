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
 * @see #withoutBytes()
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
    Envelope envelope) {

  private static final byte[] NOT_HELD = new byte[0];

  /** The same event without its stored bytes, which are most of what it would keep in memory. */
  public RecordedEvent withoutBytes() {
    return new RecordedEvent(
        programme, position, recordedAt, eventId, name, NOT_HELD, NOT_HELD, event, envelope);
  }

  /**
   * The stored bytes of what it says.
   *
   * @throws IllegalStateException when they are not held here, only where they are stored
   */
  @Override
  public byte[] payload() {
    return held(payload);
  }

  /**
   * The stored bytes of its envelope.
   *
   * @throws IllegalStateException when they are not held here, only where they are stored
   */
  @Override
  public byte[] metadata() {
    return held(metadata);
  }

  @SuppressWarnings("ReferenceEquality") // which array it is, not what is in it
  private byte[] held(byte[] bytes) {
    if (bytes == NOT_HELD) {
      throw new IllegalStateException(
          "the bytes of event " + position + " of " + programme + " are where they are stored");
    }
    return bytes;
  }
}
