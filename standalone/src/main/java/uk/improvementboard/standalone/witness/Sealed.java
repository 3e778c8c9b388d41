package uk.improvementboard.standalone.witness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A text of which any part that is missing or different is noticed: its last line is the hash of
 * what stands before. Against damage, not against whoever may write in the folder.
 */
final class Sealed {

  private static final String LABEL = "sha256 ";

  private Sealed() {}

  static byte[] seal(String text) {
    return (text + LABEL + hash(text) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** What was sealed; empty when it is not as it was written. */
  static Optional<String> open(byte[] content) {
    String all = new String(content, StandardCharsets.UTF_8);
    int last = all.lastIndexOf('\n', all.length() - 2) + 1;
    String text = all.substring(0, last);
    return all.equals(text + LABEL + hash(text) + "\n") ? Optional.of(text) : Optional.empty();
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
