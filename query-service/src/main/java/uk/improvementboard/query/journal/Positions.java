package uk.improvementboard.query.journal;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Positions in a record, each higher than the one before. One thread at a time adds; any number
 * read meanwhile, each up to a position of its own.
 */
public final class Positions {

  static final Positions NONE = new Positions();

  private record Held(int[] positions, int size) {}

  private volatile Held held = new Held(new int[2], 0);

  /** Adds a position behind the others, unless it is the last already. */
  void add(int position) {
    Held now = held;
    if (now.size > 0 && now.positions[now.size - 1] == position) {
      return;
    }
    int[] positions =
        now.size < now.positions.length
            ? now.positions
            : Arrays.copyOf(now.positions, now.size * 2);
    positions[now.size] = position;
    held = new Held(positions, now.size + 1);
  }

  /** How many there are up to and including a position. */
  public int countUpTo(long position) {
    return countUpTo(held, position);
  }

  private static int countUpTo(Held now, long position) {
    if (now.size > 0 && now.positions[now.size - 1] <= position) {
      return now.size;
    }
    int found =
        Arrays.binarySearch(
            now.positions, 0, now.size, (int) Math.min(position, Integer.MAX_VALUE));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Those up to and including a position, lowest first. */
  public IntStream upTo(long position) {
    Held now = held;
    return Arrays.stream(now.positions, 0, countUpTo(now, position));
  }

  /** The same, without a stream. */
  public void forEachUpTo(long position, IntConsumer each) {
    Held now = held;
    int count = countUpTo(now, position);
    for (int i = 0; i < count; i++) {
      each.accept(now.positions[i]);
    }
  }

  /** The one at a place, counted from 0. */
  public int get(int place) {
    return held.positions[place];
  }
}
