package uk.improvementboard.query.view;

import uk.improvementboard.terms.Stated;

/** Reading values that a source may not state. */
public final class Values {

  private Values() {}

  /** The value itself where one is given, else the statement that there is none. */
  public static Object plain(Object value) {
    return value instanceof Stated.Given<?> given ? given.value() : value;
  }
}
