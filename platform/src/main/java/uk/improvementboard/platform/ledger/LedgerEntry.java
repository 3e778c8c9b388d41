package uk.improvementboard.platform.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An event as the ledger takes it: its place, its name and its bytes as they are stored. Nothing
 * here is read as JSON and nothing is written again, so that an upcast event, an exported and a
 * restored one have the entry they always had.
 *
 * <p>{@link #encoded()} is the one text of it: the label, and for each field a line with its name
 * and its length in bytes, the bytes, and the end of a line. Two entries that differ anywhere
 * differ there.
 *
 * @param position its place in the programme's one order, from 1; its leaf index is one less
 * @param recordedAt when the store took it, in microseconds
 * @param eventId the store's identifier of it
 * @param type the name under which it is stored
 * @param revision the revision of that name, as stored
 * @param payload the stored bytes of what it says
 * @param metadata the stored bytes of its envelope
 */
@SuppressWarnings(
    "ArrayRecordComponent") // copied on the way in and out, compared by what is in them
public record LedgerEntry(
    String programme,
    long position,
    Instant recordedAt,
    String eventId,
    String type,
    String revision,
    byte[] payload,
    byte[] metadata) {

  /** The first line of every entry, and the version of this encoding. */
  public static final String LABEL = "improvement-board/ledger-entry/v1";

  private static final List<String> FIELDS =
      List.of(
          "programme",
          "position",
          "recordedAt",
          "eventId",
          "type",
          "revision",
          "payload",
          "metadata");

  private static final Instant FIRST_MOMENT = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /**
   * @throws IllegalArgumentException when it could not be told apart from another: a position below
   *     1, a time finer than microseconds or outside the years 0000 to 9999, half a character
   */
  public LedgerEntry {
    if (position < 1) {
      throw new IllegalArgumentException("positions begin at 1, not at " + position);
    }
    if (!isTold(recordedAt)) {
      throw new IllegalArgumentException(
          "the ledger cannot tell " + recordedAt + " to the microsecond");
    }
    for (String text : List.of(programme, eventId, type, revision)) {
      if (StrictText.encode(text) == null) {
        throw new IllegalArgumentException("half a character in event " + position);
      }
    }
    payload = payload.clone();
    metadata = metadata.clone();
  }

  /** The bytes of which its leaf hash is taken. */
  public byte[] encoded() {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(payload.length + metadata.length + 320 + 2 * programme.length());
    out.writeBytes((LABEL + "\n").getBytes(StandardCharsets.US_ASCII));
    List<byte[]> values =
        List.of(
            bytes(programme),
            bytes(Long.toString(position)),
            bytes(MICROSECONDS.format(recordedAt)),
            bytes(eventId),
            bytes(type),
            bytes(revision),
            payload,
            metadata);
    for (int i = 0; i < FIELDS.size(); i++) {
      byte[] value = values.get(i);
      out.writeBytes(bytes(FIELDS.get(i) + " " + value.length + "\n"));
      out.writeBytes(value);
      out.write('\n');
    }
    return out.toByteArray();
  }

  /** Its leaf in the tree: HASH(0x00 || encoded). */
  public Hash leafHash() {
    return Hash.ofLeaf(encoded());
  }

  /** The index of its leaf, from 0. */
  public long leafIndex() {
    return position - 1;
  }

  /** The entry that these bytes are the encoding of, if they are one's. */
  public static Parsed<LedgerEntry> decode(byte[] encoded) {
    byte[] label = bytes(LABEL + "\n");
    if (encoded.length < label.length
        || !Arrays.equals(encoded, 0, label.length, label, 0, label.length)) {
      return Parsed.refused(Flaw.VERSION, "the first line is not " + LABEL);
    }
    int at = label.length;
    byte[][] values = new byte[FIELDS.size()][];
    for (int i = 0; i < values.length; i++) {
      String field = FIELDS.get(i);
      int end = at;
      while (end < encoded.length && encoded[end] != '\n') {
        end++;
      }
      String head = new String(encoded, at, end - at, StandardCharsets.ISO_8859_1);
      OptionalLong length =
          end < encoded.length && head.startsWith(field + " ")
              ? StrictText.number(head.substring(field.length() + 1))
              : OptionalLong.empty();
      if (length.isEmpty()) {
        return Parsed.refused(Flaw.FIELD, "no line \"" + field + " LENGTH\" where it should be");
      }
      long last = end + 1L + length.getAsLong();
      if (last < 0 || last >= encoded.length || encoded[(int) last] != '\n') {
        return Parsed.refused(Flaw.LENGTH, field + " does not end where its length says");
      }
      values[i] = Arrays.copyOfRange(encoded, end + 1, (int) last);
      at = (int) last + 1;
    }
    if (at != encoded.length) {
      return Parsed.refused(Flaw.LENGTH, "something follows the last field");
    }
    return entry(values);
  }

  private static Parsed<LedgerEntry> entry(byte[][] values) {
    String[] texts = new String[6];
    for (int i = 0; i < texts.length; i++) {
      String text = StrictText.decode(values[i]);
      if (text == null) {
        return Parsed.refused(Flaw.NOT_UTF8, FIELDS.get(i) + " is not UTF-8 text");
      }
      texts[i] = text;
    }
    OptionalLong position = StrictText.number(texts[1]);
    if (position.isEmpty() || position.getAsLong() < 1) {
      return Parsed.refused(Flaw.NUMBER, "the position is not a number from 1");
    }
    Instant recordedAt = moment(texts[2]);
    if (recordedAt == null) {
      return Parsed.refused(Flaw.FIELD, "recordedAt is not a moment in microseconds, in UTC");
    }
    return Parsed.read(
        new LedgerEntry(
            texts[0],
            position.getAsLong(),
            recordedAt,
            texts[3],
            texts[4],
            texts[5],
            values[6],
            values[7]));
  }

  private static boolean isTold(Instant moment) {
    return moment.getNano() % 1_000 == 0
        && !moment.isBefore(FIRST_MOMENT)
        && !moment.isAfter(LAST_MOMENT);
  }

  private static @Nullable Instant moment(String text) {
    try {
      Instant instant = MICROSECONDS.parse(text, Instant::from);
      return isTold(instant) && MICROSECONDS.format(instant).equals(text) ? instant : null;
    } catch (DateTimeException notAMoment) {
      return null;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] payload() {
    return payload.clone();
  }

  @Override
  public byte[] metadata() {
    return metadata.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LedgerEntry entry && Arrays.equals(encoded(), entry.encoded());
  }

  @Override
  public int hashCode() {
    return Objects.hash(programme, position, eventId);
  }

  @Override
  public String toString() {
    return "event " + position + " of " + programme + " (" + type + " " + revision + ")";
  }
}
