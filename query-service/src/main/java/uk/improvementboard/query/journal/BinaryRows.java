package uk.improvementboard.query.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.improvementboard.platform.streams.RecordedEvent;

/** Events as rows of the journal in the binary format of PostgreSQL's {@code COPY}. */
final class BinaryRows {

  /** The columns, in the order in which they are written. */
  static final String COLUMNS =
      "programme, position, recorded_at, event_id, name, revision, payload, metadata, subtrees";

  private static final short NUMBER_OF_COLUMNS = 9;
  private static final byte[] BEGINNING = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");
  private static final short END = -1;
  private static final int BYTES_OF_A_ROW = 1_000;

  private ByteBuffer out;

  private BinaryRows(int rows) {
    this.out = ByteBuffer.allocate(BEGINNING.length + (rows + 1) * BYTES_OF_A_ROW);
  }

  /**
   * Rows from the beginning of the buffer to its limit.
   *
   * @param subtrees puts the events on one after the other
   */
  static ByteBuffer of(List<RecordedEvent> events, LedgerSubtrees subtrees) {
    BinaryRows rows = new BinaryRows(events.size());
    rows.out.put(BEGINNING);
    events.forEach(event -> rows.row(event, subtrees.put(event)));
    rows.room(Short.BYTES).putShort(END);
    return rows.out.flip();
  }

  private void row(RecordedEvent event, byte[] subtrees) {
    room(Short.BYTES).putShort(NUMBER_OF_COLUMNS);
    text(event.programme().value());
    whole(event.position());
    whole(ChronoUnit.MICROS.between(FIRST_MOMENT, event.recordedAt()));
    text(event.eventId());
    text(event.name().name());
    text(event.name().revision());
    bytes(event.payload());
    bytes(event.metadata());
    bytes(subtrees);
  }

  private void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void whole(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
  }

  private void bytes(byte[] bytes) {
    room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
  }

  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      out = ByteBuffer.allocate(2 * out.capacity() + bytes).put(out.flip());
    }
    return out;
  }
}
