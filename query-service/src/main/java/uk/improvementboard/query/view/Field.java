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

  /** As wide as the place of an entry is written, so that names are in the order of places. */
  private static final String ZEROS = "0000000000";

  static Field of(String name) {
    return new Field(name, null);
  }

  static Field of(String name, Object key) {
    return new Field(name, key.toString());
  }

  /** One of many entries that stand beside each other in the order they were recorded. */
  static Field entry(String name, long place) {
    String digits = Long.toString(place);
    return new Field(name, ZEROS.substring(Math.min(digits.length(), ZEROS.length())) + digits);
  }

  @Override
  public int compareTo(Field other) {
    // mostly one and the same constant, which comparing letter by letter would not notice
    if (!name.equals(other.name)) {
      return name.compareTo(other.name);
    }
    if (key == null || other.key == null) {
      return Boolean.compare(key != null, other.key != null);
    }
    return key.compareTo(other.key);
  }
}
