package uk.improvementboard.terms;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a source says about one thing, or why it says nothing: a missing figure is neither zero, nor
 * blank, nor green.
 *
 * <p>As JSON a given value stands for itself, and an absent one is {@code {"absent":
 * "NOT_STATED"}}; the codec is {@code platform}'s.
 *
 * @param <T> the type of the value when there is one
 */
public sealed interface Stated<T> {

  /** The source gives a value. */
  record Given<T>(T value) implements Stated<T> {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** The source gives none, for this reason. */
  record Absent<T>(Reason absent) implements Stated<T> {
    @Override
    public String toString() {
      return absent.words();
    }
  }

  /** Why there is no value. */
  enum Reason {
    /** The source does not say. */
    NOT_STATED("not stated"),
    /** The question does not arise. */
    NOT_APPLICABLE("not applicable"),
    /** There is a value, withheld so that no child can be recognised by it. */
    SUPPRESSED("suppressed");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  static <T> Stated<T> given(T value) {
    return new Given<>(value);
  }

  static <T> Stated<T> notStated() {
    return new Absent<>(Reason.NOT_STATED);
  }

  static <T> Stated<T> notApplicable() {
    return new Absent<>(Reason.NOT_APPLICABLE);
  }

  static <T> Stated<T> suppressed() {
    return new Absent<>(Reason.SUPPRESSED);
  }

  /** The value, if one is given. */
  default Optional<T> toOptional() {
    return switch (this) {
      case Given<T> given -> Optional.of(given.value);
      case Absent<T> absent -> Optional.empty();
    };
  }

  /** The same statement about something made from the value. */
  default <R> Stated<R> map(Function<? super T, ? extends R> made) {
    return switch (this) {
      case Given<T> given -> new Given<>(made.apply(given.value));
      case Absent<T> absent -> new Absent<>(absent.absent);
    };
  }
}
