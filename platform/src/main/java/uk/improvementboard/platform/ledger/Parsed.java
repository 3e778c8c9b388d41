package uk.improvementboard.platform.ledger;

import java.util.function.Function;

/** What came of reading what somebody handed in: the thing itself, or why it is refused. */
public sealed interface Parsed<T> {

  /** It is well formed. */
  record Read<T>(T value) implements Parsed<T> {}

  /**
   * It is not.
   *
   * @param words the reason as a person may read it
   */
  record Refused<T>(Flaw flaw, String words) implements Parsed<T> {}

  static <T> Parsed<T> read(T value) {
    return new Read<>(value);
  }

  static <T> Parsed<T> refused(Flaw flaw, String words) {
    return new Refused<>(flaw, words);
  }

  /** Goes on with what was read; what was refused stays refused for its reason. */
  default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
    return switch (this) {
      case Read<T>(T value) -> next.apply(value);
      case Refused<T>(Flaw flaw, String words) -> refused(flaw, words);
    };
  }

  /**
   * What was read, where it can only be well formed.
   *
   * @throws IllegalArgumentException with the reason when it was refused
   */
  default T orElseThrow() {
    return switch (this) {
      case Read<T>(T value) -> value;
      case Refused<T>(Flaw flaw, String words) ->
          throw new IllegalArgumentException(flaw + ": " + words);
    };
  }
}
