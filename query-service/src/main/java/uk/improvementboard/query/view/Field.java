package uk.improvementboard.query.view;

import org.jspecify.annotations.Nullable;

/**
 * The name of something that is said about a thing.
 *
 * @param name the field: {@code title}
 * @param key which of several, in a field that has many: the area of a judgement, the period of an
 *     observation
 */
public record Field(String name, @Nullable String key) implements Comparable<Field> {

  static Field of(String name) {
    return new Field(name, null);
  }

  static Field of(String name, Object key) {
    return new Field(name, key.toString());
  }

  /** One of many entries that stand beside each other in the order they were recorded. */
  static Field entry(String name, long place) {
    return new Field(name, String.format("%010d", place));
  }

  @Override
  public int compareTo(Field other) {
    int byName = name.compareTo(other.name);
    if (byName != 0) {
      return byName;
    }
    if (key == null || other.key == null) {
      return Boolean.compare(key != null, other.key != null);
    }
    return key.compareTo(other.key);
  }
}
