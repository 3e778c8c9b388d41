package uk.improvementboard.command.forms;

import org.jspecify.annotations.Nullable;

/**
 * Characters that nobody can see and nobody means: the record is read for ever, on screens and on
 * paper, and must look like what it is.
 */
final class Unrecordable {

  private Unrecordable() {}

  /** What is wrong with the words; null when nothing is. */
  static @Nullable String in(String words) {
    for (int i = 0; i < words.length(); ) {
      int point = words.codePointAt(i);
      if (Character.getType(point) == Character.SURROGATE) {
        return "There is half a character in it, as from a text that was cut off: write it again";
      }
      if (turnsDirection(point)) {
        return "There is an invisible character in it that turns the direction of reading: remove"
            + " it, or write the words again";
      }
      if (Character.isISOControl(point) && point != '\n' && point != '\t') {
        return "There is an invisible control character in it: remove it, or write the words again";
      }
      i += Character.charCount(point);
    }
    return null;
  }

  private static boolean turnsDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
