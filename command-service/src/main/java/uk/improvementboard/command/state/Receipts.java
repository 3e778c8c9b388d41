package uk.improvementboard.command.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Every idempotency key that was ever accepted, with where its events are, in 32 bytes each: 128
 * bits of the key's digest, 64 of the command's, and the first position with the number of events.
 * Immutable; the newest few hundred wait in a map until they are sorted in.
 */
public final class Receipts {

  /** No command was accepted yet. */
  public static final Receipts NONE = new Receipts(new long[0], HashTreePMap.empty());

  private static final int WIDTH = 4;
  private static final int WAITING = 512;
  private static final int COUNT_BITS = 16;
  private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

  private final long[] sorted;
  private final PMap<Key, Line> recent;

  private Receipts(long[] sorted, PMap<Key, Line> recent) {
    this.sorted = sorted;
    this.recent = recent;
  }

  /**
   * That a command was accepted.
   *
   * @param first the position of its first event
   * @param last the position of its last event
   * @param content the digest of what it said
   */
  public record Receipt(long first, long last, long content) {
    /** Whether it was given for a command that said the same. */
    public boolean isFor(String commandHash) {
      return content == digest(commandHash).getLong();
    }
  }

  private record Key(long high, long low) implements Comparable<Key> {
    static Key of(String commandId) {
      ByteBuffer digest = digest(commandId);
      return new Key(digest.getLong(), digest.getLong());
    }

    @Override
    public int compareTo(Key other) {
      int byHigh = Long.compare(high, other.high);
      return byHigh != 0 ? byHigh : Long.compare(low, other.low);
    }
  }

  private record Line(long place, long content) {}

  /** The receipt of a key, if a command was accepted under it. */
  public Optional<Receipt> of(String commandId) {
    Line line = find(Key.of(commandId));
    if (line == null) {
      return Optional.empty();
    }
    long first = line.place >>> COUNT_BITS;
    return Optional.of(new Receipt(first, first + (line.place & COUNT_MASK) - 1, line.content));
  }

  /** With one more event of a command. The events of one command are adjacent. */
  Receipts plus(String commandId, String commandHash, long position) {
    Key key = Key.of(commandId);
    Line known = find(key);
    Line line =
        known == null
            ? new Line(position << COUNT_BITS | 1, digest(commandHash).getLong())
            : new Line(known.place + 1, known.content);
    PMap<Key, Line> more = recent.plus(key, line);
    return more.size() < WAITING
        ? new Receipts(sorted, more)
        : new Receipts(merge(sorted, more), HashTreePMap.empty());
  }

  private @Nullable Line find(Key key) {
    Line line = recent.get(key);
    return line != null ? line : findSorted(key);
  }

  private @Nullable Line findSorted(Key key) {
    int low = 0;
    int high = sorted.length / WIDTH - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = keyAt(sorted, middle * WIDTH).compareTo(key);
      if (order == 0) {
        return new Line(sorted[middle * WIDTH + 2], sorted[middle * WIDTH + 3]);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  private static Key keyAt(long[] lines, int index) {
    return new Key(lines[index], lines[index + 1]);
  }

  private static long[] merge(long[] sorted, PMap<Key, Line> recent) {
    long[] merged = new long[sorted.length + recent.size() * WIDTH];
    int read = 0;
    int write = 0;
    for (Map.Entry<Key, Line> entry : new TreeMap<>(recent).entrySet()) {
      while (read < sorted.length && keyAt(sorted, read).compareTo(entry.getKey()) < 0) {
        System.arraycopy(sorted, read, merged, write, WIDTH);
        read += WIDTH;
        write += WIDTH;
      }
      if (read < sorted.length && keyAt(sorted, read).equals(entry.getKey())) {
        read += WIDTH;
      }
      merged[write++] = entry.getKey().high;
      merged[write++] = entry.getKey().low;
      merged[write++] = entry.getValue().place;
      merged[write++] = entry.getValue().content;
    }
    int rest = sorted.length - read;
    System.arraycopy(sorted, read, merged, write, rest);
    return Arrays.copyOf(merged, write + rest);
  }

  private static ByteBuffer digest(String text) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** As the snapshot keeps them. */
  @JsonValue
  public byte[] bytes() {
    long[] all = merge(sorted, recent);
    ByteBuffer bytes = ByteBuffer.allocate(all.length * Long.BYTES);
    bytes.asLongBuffer().put(all);
    return bytes.array();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Receipts from(byte[] bytes) {
    long[] lines = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(lines);
    return new Receipts(lines, HashTreePMap.empty());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Receipts receipts && Arrays.equals(bytes(), receipts.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }
}
