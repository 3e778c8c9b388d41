package uk.improvementboard.command.forms;

import java.util.List;

/** What kind of answer a question takes. */
sealed interface Shape {

  /** Words. */
  record InWords() implements Shape {}

  /** A whole number. */
  record Whole() implements Shape {}

  /** Any number. */
  record Decimal() implements Shape {}

  /** A date, as precise as its source. */
  record Day() implements Shape {}

  /**
   * The name of a thing in the record.
   *
   * @param naming whether it names one that is there
   */
  record Reference(Naming naming) implements Shape {}

  /** What a reference may name. */
  enum Naming {
    /** Something in the record. */
    KNOWN,
    /** What this entry brings into the record. */
    NEW,
    /** Either. */
    EITHER
  }

  /** Whose knowledge is meant. */
  record AudienceName() implements Shape {}

  /** One of several words. */
  record Constant(Class<?> type) implements Shape {}

  /** Whatever a field of an entry can hold. */
  record AnyValue() implements Shape {}

  /** Several answers that belong together. */
  record Group(List<Question> parts) implements Shape {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /** One of several kinds of answer, each with questions of its own. */
  record OneOf(List<Kind> kinds) implements Shape {
    public OneOf {
      kinds = List.copyOf(kinds);
    }
  }

  /** One of these kinds. */
  record Kind(String name, String words, List<Question> parts) {
    public Kind {
      parts = List.copyOf(parts);
    }
  }

  /** Any number of answers. */
  record Many(Shape each) implements Shape {}
}
