package uk.improvementboard.platform.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text and numbers of which there is one way only to write them. */
final class StrictText {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

  private StrictText() {}

  /** The text of these bytes; null when they are not UTF-8. */
  static @Nullable String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }

  /** The bytes of this text; null when it has half a character, which has no bytes of its own. */
  static byte @Nullable [] encode(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException halfACharacter) {
      return null;
    }
  }

  /** The number, when it is written with digits only, without leading zeros, below 2^63. */
  static OptionalLong number(String digits) {
    if (!NUMBER.matcher(digits).matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(digits));
    } catch (NumberFormatException tooLarge) {
      return OptionalLong.empty();
    }
  }

  /** The text of a note or a proof: UTF-8, whole lines, no control characters. */
  static Parsed<String> lines(byte[] bytes, int atMost) {
    if (bytes.length > atMost) {
      return Parsed.refused(Flaw.TOO_LONG, "more than " + atMost + " bytes");
    }
    String text = decode(bytes);
    if (text == null) {
      return Parsed.refused(Flaw.NOT_UTF8, "these bytes are not UTF-8 text");
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' && text.charAt(i) != '\n') {
        return Parsed.refused(
            Flaw.CONTROL_CHARACTER,
            "the control character U+%04X at character %d".formatted((int) text.charAt(i), i + 1));
      }
    }
    return text.endsWith("\n")
        ? Parsed.read(text)
        : Parsed.refused(Flaw.UNFINISHED_LINE, "the last line has no end");
  }
}
