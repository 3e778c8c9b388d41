package uk.improvementboard.command.forms;

import uk.improvementboard.command.words.FieldWords;

/**
 * One field of a command as a form asks for it.
 *
 * @param name the field's name in the command
 */
record Question(String name, FieldWords words, Presence presence, Shape shape) {

  /** Whether there has to be an answer. */
  enum Presence {
    REQUIRED,
    OPTIONAL,
    /** The source may not say, and why it does not can be told. */
    STATED
  }

  /** Its name within a form: {@code evidence.0.kind}. */
  String under(String prefix) {
    return prefix.isEmpty() ? name : prefix + "." + name;
  }

  boolean isNewReference() {
    return shape instanceof Shape.Reference(Shape.Naming naming) && naming == Shape.Naming.NEW;
  }
}
