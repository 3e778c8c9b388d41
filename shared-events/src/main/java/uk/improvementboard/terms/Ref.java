package uk.improvementboard.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The reference by which people in the board room call one thing in a programme: {@code R3}, {@code
 * A12}, or the council's own, such as {@code iv}.
 *
 * <p>Unique in its programme whatever kind of thing it names, part of addresses, and never reused.
 * Hidden things draw theirs from a series of their own ({@code H-1}, {@code H-2}), so that a gap in
 * an open series never betrays that something is hidden.
 */
public record Ref(@JsonValue String value) implements Comparable<Ref> {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern HIDDEN_SERIES = Pattern.compile("H-[1-9][0-9]{0,5}");

  @JsonCreator
  public Ref {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a reference has 1 to 40 letters, digits, dots, hyphens or underscores, a letter or digit"
              + " first");
    }
  }

  public static Ref of(String value) {
    return new Ref(value);
  }

  /** Whether words could be a reference. */
  public static boolean isShaped(String words) {
    return SHAPE.matcher(words).matches();
  }

  /** The n-th reference of the series that only hidden things use. */
  public static Ref hidden(int n) {
    return new Ref("H-" + n);
  }

  /** Whether this reference belongs to the series of hidden things. */
  public boolean inHiddenSeries() {
    return HIDDEN_SERIES.matcher(value).matches();
  }

  @Override
  public int compareTo(Ref other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
