package uk.improvementboard.query.saved;

/**
 * A cell of a file that people open in a spreadsheet: words that the spreadsheet would take for a
 * formula get an apostrophe before them, so that they stay words.
 */
public final class SafeCell {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private SafeCell() {}

  /** The words of a cell that nothing is worked out from. */
  public static String of(String words) {
    return !words.isEmpty() && BEGINS_A_FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
