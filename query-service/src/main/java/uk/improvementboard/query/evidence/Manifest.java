package uk.improvementboard.query.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hashes that a bundle says its files have. */
final class Manifest {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

  private final Map<String, byte[]> hashes = new HashMap<>();

  /** A line that is none of a manifest's; null when there is no such. */
  private @Nullable String malformed;

  Manifest(byte[] text) {
    for (String line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
      Matcher read = LINE.matcher(line);
      if (!read.matches()
          || hashes.put(read.group(2), HexFormat.of().parseHex(read.group(1))) != null) {
        malformed = line.length() > 100 ? line.substring(0, 100) : line;
        break;
      }
    }
  }

  @Nullable String malformed() {
    return malformed;
  }

  boolean lists(String name) {
    return hashes.containsKey(name);
  }

  /** Whether this is the file that was listed; each can be asked for once. */
  boolean tick(String name, byte[] sha256) {
    byte[] listed = hashes.remove(name);
    return listed != null && Arrays.equals(listed, sha256);
  }

  /** What was said of this file already. */
  void passOver(String name) {
    hashes.remove(name);
  }

  /** The files listed that were not asked for. */
  Iterable<String> rest() {
    return hashes.keySet().stream().sorted().toList();
  }
}
