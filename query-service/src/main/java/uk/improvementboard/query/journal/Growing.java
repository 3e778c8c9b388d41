package uk.improvementboard.query.journal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * A list that only grows. A longer one shares what it has in common with the one it continues, and
 * each goes on seeing exactly what it held when it was made. Safe to read and to continue from many
 * threads: where two continue the same list, the second to do so gets storage of its own.
 */
public final class Growing<T> extends AbstractList<T> implements RandomAccess {

  /** The storage that a list and those that continue it share. */
  private static final class Tail {
    private volatile Object[] items;
    private int used;

    Tail(Object[] items, int used) {
      this.items = items;
      this.used = used;
    }

    /** Puts an item behind the first so many, if nothing was put there before. */
    synchronized boolean append(int size, Object item) {
      if (used != size) {
        return false;
      }
      if (size == items.length) {
        items = Arrays.copyOf(items, Math.max(16, size + (size >> 1)));
      }
      items[used++] = item;
      return true;
    }
  }

  private final Tail tail;
  private final int size;

  private Growing(Tail tail, int size) {
    this.tail = tail;
    this.size = size;
  }

  public static <T> Growing<T> empty() {
    return new Growing<>(new Tail(new Object[0], 0), 0);
  }

  /** This list with one more item. */
  public Growing<T> plus(T item) {
    if (tail.append(size, item)) {
      return new Growing<>(tail, size + 1);
    }
    Tail own = new Tail(Arrays.copyOf(tail.items, size + 16), size);
    own.append(size, item);
    return new Growing<>(own, size + 1);
  }

  /** Whether this list and another are one and the same as far as both go. */
  boolean sharesWith(Growing<T> other) {
    return tail == other.tail;
  }

  @Override
  @SuppressWarnings("unchecked") // only items of this type are put in
  public T get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return (T) tail.items[index];
  }

  @Override
  public int size() {
    return size;
  }
}
