package uk.improvementboard.platform.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One instance of each value that recurs, such as a reference or a date, so that a record of many
 * thousand events holds it once. It forgets as it likes: of two values that want the same place the
 * later stays. Values are immutable, so it does not matter who shares them.
 */
public final class Recurring<V> {

  private static final int PLACES = 1 << 13;

  private final AtomicReferenceArray<@Nullable Known<V>> known = new AtomicReferenceArray<>(PLACES);

  private record Known<V>(String words, V value) {}

  /** The value these words stand for, made when it is not known. */
  public V of(String words, Function<String, V> made) {
    V before = known(words);
    if (before != null) {
      return before;
    }
    V now = made.apply(words);
    keep(words, now);
    return now;
  }

  @Nullable V known(String words) {
    Known<V> there = known.getAcquire(place(words));
    return there != null && there.words.equals(words) ? there.value : null;
  }

  void keep(String words, V value) {
    known.setRelease(place(words), new Known<>(words, value));
  }

  private static int place(String words) {
    int hash = words.hashCode() * 0x9E3779B9;
    return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
  }
}
