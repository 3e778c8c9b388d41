package uk.improvementboard.platform.ledger;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Base64 of RFC 4648, section 4, in its one canonical form. The JDK's decoder also takes text
 * without padding and with bits left over, so that two texts would stand for the same bytes.
 */
final class StrictBase64 {

  private StrictBase64() {}

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte @Nullable [] decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return encode(bytes).equals(text) ? bytes : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
