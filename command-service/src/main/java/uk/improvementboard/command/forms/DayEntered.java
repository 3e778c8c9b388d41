package uk.improvementboard.command.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import uk.improvementboard.terms.ImpreciseDate;

/**
 * A date as a form asks for it: three fields, of which the day, or the day and the month, may be
 * left empty, and a season may stand in the place of the month.
 *
 * @param how {@code ""} for one date, {@code PERIOD}, {@code SINCE}, {@code UNTIL} or {@code
 *     UNKNOWN}
 * @param last the second date of a period
 */
record DayEntered(Parts first, String how, Parts last) {

  static final String PERIOD = "PERIOD";
  static final String SINCE = "SINCE";
  static final String UNTIL = "UNTIL";
  static final String UNKNOWN = "UNKNOWN";

  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;
  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

  /** The three fields. */
  record Parts(String day, String month, String year) {
    static final Parts EMPTY = new Parts("", "", "");

    boolean isEmpty() {
      return equals(EMPTY);
    }

    static Parts ofEdtf(String edtf) {
      if (edtf.isEmpty() || edtf.equals("..")) {
        return EMPTY;
      }
      String[] parts = edtf.split("-", -1);
      String month = parts.length > 1 ? parts[1] : "";
      int number = month.matches("\\d{2}") ? Integer.parseInt(month) : 0;
      return new Parts(
          parts.length > 2 ? plain(parts[2]) : "",
          number > 20 && number < 25 ? SEASONS.get(number - 21) : plain(month),
          parts[0]);
    }

    private static String plain(String figures) {
      return figures.replaceFirst("^0+(?=.)", "");
    }
  }

  /** What cannot be a date, and what to do about it. */
  static final class NoDate extends Exception {
    NoDate(String message) {
      super(message, null, false, false);
    }
  }

  static DayEntered in(Entered entered, String name) {
    String whole = entered.one(name);
    if (!whole.isEmpty()) {
      return ofEdtf(whole);
    }
    return new DayEntered(
        parts(entered, name), entered.one(name + "-how"), parts(entered, name + "-last"));
  }

  private static Parts parts(Entered entered, String name) {
    return new Parts(
        entered.one(name + "-day"), entered.one(name + "-month"), entered.one(name + "-year"));
  }

  static DayEntered ofEdtf(String edtf) {
    if (edtf.equals("unknown")) {
      return new DayEntered(Parts.EMPTY, UNKNOWN, Parts.EMPTY);
    }
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return new DayEntered(Parts.ofEdtf(edtf), "", Parts.EMPTY);
    }
    String from = edtf.substring(0, slash);
    String to = edtf.substring(slash + 1);
    if (to.equals("..")) {
      return new DayEntered(Parts.ofEdtf(from), SINCE, Parts.EMPTY);
    }
    return from.equals("..")
        ? new DayEntered(Parts.ofEdtf(to), UNTIL, Parts.EMPTY)
        : new DayEntered(Parts.ofEdtf(from), PERIOD, Parts.ofEdtf(to));
  }

  boolean isEmpty() {
    return first.isEmpty() && last.isEmpty() && how.isEmpty();
  }

  /** The date as it is written in the record. */
  String edtf() throws NoDate {
    String written =
        switch (how) {
          case "" -> {
            if (!last.isEmpty()) {
              throw new NoDate(
                  "There is a second date: choose that it is a period, or clear the second date");
            }
            yield written(first);
          }
          case UNKNOWN -> {
            if (!first.isEmpty() || !last.isEmpty()) {
              throw new NoDate("There is a date, and it is said not to be known: choose one");
            }
            yield "unknown";
          }
          case SINCE -> written(first) + "/..";
          case UNTIL -> "../" + written(first);
          case PERIOD -> {
            if (last.isEmpty()) {
              throw new NoDate("A period needs a second date, on which it ends");
            }
            yield written(first) + "/" + written(last);
          }
          default -> throw new NoDate("Choose how exact the date is");
        };
    try {
      return ImpreciseDate.parse(written).edtf();
    } catch (IllegalArgumentException e) {
      throw new NoDate("The period ends before it begins");
    }
  }

  private static String written(Parts parts) throws NoDate {
    if (!parts.year().matches("\\d{4}")) {
      throw new NoDate("Write the year with four figures, such as 2026");
    }
    int year = Integer.parseInt(parts.year());
    if (year < EARLIEST || year > LATEST) {
      throw new NoDate("The year must be between " + EARLIEST + " and " + LATEST);
    }
    if (parts.month().isEmpty()) {
      if (!parts.day().isEmpty()) {
        throw new NoDate("There is a day and no month");
      }
      return parts.year();
    }
    int season = SEASONS.indexOf(parts.month().toLowerCase(Locale.UK));
    if (season >= 0) {
      if (!parts.day().isEmpty()) {
        throw new NoDate("A season has no day: leave the day empty, or write the month");
      }
      return parts.year() + "-" + (21 + season);
    }
    int month = month(parts.month());
    if (parts.day().isEmpty()) {
      return "%s-%02d".formatted(parts.year(), month);
    }
    if (!parts.day().matches("\\d{1,2}")) {
      throw new NoDate("The day must be a number from 1 to 31");
    }
    try {
      return LocalDate.of(year, month, Integer.parseInt(parts.day())).toString();
    } catch (DateTimeException e) {
      throw new NoDate(
          "There is no "
              + parts.day()
              + " "
              + Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK)
              + " "
              + year);
    }
  }

  private static int month(String written) throws NoDate {
    if (written.matches("\\d{1,2}")) {
      int number = Integer.parseInt(written);
      if (number >= 1 && number <= 12) {
        return number;
      }
    }
    String word = written.toLowerCase(Locale.UK);
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
      if (word.length() >= 3 && name.startsWith(word)) {
        return month.getValue();
      }
    }
    throw new NoDate("The month must be a number from 1 to 12, a name, or a season");
  }
}
