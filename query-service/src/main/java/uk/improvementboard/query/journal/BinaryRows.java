package uk.improvementboard.query.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.improvementboard.platform.streams.RecordedEvent;

/** Events as rows of the journal in the binary format of PostgreSQL's {@code COPY}. */
final class BinaryRows {

  /** The columns, in the order in which they are written. */
  static final String COLUMNS =
      "programme, position, recorded_at, event_id, name, revision, payload, metadata";

  private static final short NUMBER_OF_COLUMNS = 8;
  private static final byte[] BEGINNING = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");
  private static final int BYTES_OF_A_ROW = 700;

  private final ByteArrayOutputStream out;

  private BinaryRows(int rows) {
    this.out = new ByteArrayOutputStream(rows * BYTES_OF_A_ROW);
  }

  static byte[] of(List<RecordedEvent> events) {
    BinaryRows rows = new BinaryRows(events.size());
    rows.out.writeBytes(BEGINNING);
    events.forEach(rows::row);
    rows.number(-1, Short.BYTES);
    return rows.out.toByteArray();
  }

  private void row(RecordedEvent event) {
    number(NUMBER_OF_COLUMNS, Short.BYTES);
    text(event.programme().value());
    whole(event.position());
    whole(ChronoUnit.MICROS.between(FIRST_MOMENT, event.recordedAt()));
    text(event.eventId());
    text(event.name().name());
    text(event.name().revision());
    bytes(event.payload());
    bytes(event.metadata());
  }

  private void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void whole(long value) {
    number(Long.BYTES, Integer.BYTES);
    number(value, Long.BYTES);
  }

  private void bytes(byte[] bytes) {
    number(bytes.length, Integer.BYTES);
    out.writeBytes(bytes);
  }

  private void number(long value, int bytes) {
    for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write((int) (value >>> shift));
    }
  }
}
