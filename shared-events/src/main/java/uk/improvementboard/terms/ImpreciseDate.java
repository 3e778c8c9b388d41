package uk.improvementboard.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date exactly as precise as its source: "26 August 2019", "January 2020", "Spring of 2018",
 * "2013", "15 to 26 July 2019", "any point post October 2020", or not known.
 *
 * <p>Written in the Extended Date/Time Format (ISO 8601-2:2019): {@code 2019-08-26}, {@code
 * 2020-01}, {@code 2018-21} (21 spring, 22 summer, 23 autumn, 24 winter), {@code 2013}, {@code
 * 2019-07-15/2019-07-26}, {@code 2020-11-01/..}, and {@code unknown}.
 *
 * <p>Days are days in London. A date that is not exact to the day has a first and a last possible
 * day; which of the two counts depends on the question ({@code docs/domain/time.md}).
 */
public final class ImpreciseDate {

  /** How exactly the source states a date. */
  public enum Precision {
    DAY,
    MONTH,
    SEASON,
    YEAR,
    INTERVAL,
    UNKNOWN
  }

  /** The source does not say when. */
  public static final ImpreciseDate UNKNOWN =
      new ImpreciseDate("unknown", Precision.UNKNOWN, LocalDate.MIN, LocalDate.MAX);

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH_IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final String edtf;
  private final Precision precision;
  private final LocalDate first;
  private final LocalDate last;

  private ImpreciseDate(String edtf, Precision precision, LocalDate first, LocalDate last) {
    this.edtf = edtf;
    this.precision = precision;
    this.first = first;
    this.last = last;
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException when it is not one of the forms above, or ends before it
   *     begins
   */
  @JsonCreator
  public static ImpreciseDate parse(String edtf) {
    try {
      return read(edtf);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(unreadable(edtf), e);
    }
  }

  public static ImpreciseDate day(LocalDate day) {
    return new ImpreciseDate(day.toString(), Precision.DAY, day, day);
  }

  private static ImpreciseDate read(String edtf) {
    if (edtf.equals("unknown")) {
      return UNKNOWN;
    }
    int slash = edtf.indexOf('/');
    if (slash >= 0) {
      String from = edtf.substring(0, slash);
      String to = edtf.substring(slash + 1);
      LocalDate first = from.equals("..") ? LocalDate.MIN : single(from).first;
      LocalDate last = to.equals("..") ? LocalDate.MAX : single(to).last;
      if (first.isAfter(last) || (from.equals("..") && to.equals(".."))) {
        throw new IllegalArgumentException("'" + edtf + "' ends before it begins");
      }
      return new ImpreciseDate(edtf, Precision.INTERVAL, first, last);
    }
    return single(edtf);
  }

  private static ImpreciseDate single(String edtf) {
    if (DAY.matcher(edtf).matches()) {
      LocalDate day = LocalDate.parse(edtf);
      return new ImpreciseDate(edtf, Precision.DAY, day, day);
    }
    Matcher month = MONTH.matcher(edtf);
    if (month.matches()) {
      int year = Integer.parseInt(month.group(1));
      int number = Integer.parseInt(month.group(2));
      if (number >= 21 && number <= 24) {
        YearMonth begins = YearMonth.of(year, 3 * (number - 20));
        return new ImpreciseDate(
            edtf, Precision.SEASON, begins.atDay(1), begins.plusMonths(2).atEndOfMonth());
      }
      YearMonth whole = YearMonth.of(year, number);
      return new ImpreciseDate(edtf, Precision.MONTH, whole.atDay(1), whole.atEndOfMonth());
    }
    if (YEAR.matcher(edtf).matches()) {
      int year = Integer.parseInt(edtf);
      return new ImpreciseDate(
          edtf, Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    throw new IllegalArgumentException(unreadable(edtf));
  }

  private static String unreadable(String edtf) {
    return "'"
        + edtf
        + "' is not a date: write 2019-08-26, 2020-01 for a month, 2018-21 for a spring, 2013 for a"
        + " year, 2019-07-15/2019-07-26 for an interval, or unknown";
  }

  /** The written form; parsing it gives an equal date. */
  @JsonValue
  public String edtf() {
    return edtf;
  }

  public Precision precision() {
    return precision;
  }

  /** The earliest day it can have been, unless unknown or open at its beginning. */
  public Optional<LocalDate> first() {
    return first.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(first);
  }

  /** The latest day it can have been, unless unknown or open at its end. */
  public Optional<LocalDate> last() {
    return last.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(last);
  }

  public boolean isExact() {
    return precision == Precision.DAY;
  }

  public boolean isUnknown() {
    return precision == Precision.UNKNOWN;
  }

  /** As a person would say it: {@code 15 to 26 July 2019}, {@code January 2020}. */
  public String inWords() {
    return switch (precision) {
      case DAY -> IN_WORDS.format(first);
      case MONTH -> MONTH_IN_WORDS.format(first);
      case SEASON -> seasonName() + " " + edtf.substring(0, 4);
      case YEAR -> edtf;
      case UNKNOWN -> "date not stated";
      case INTERVAL -> intervalInWords();
    };
  }

  private String seasonName() {
    return switch (edtf.substring(5)) {
      case "21" -> "spring";
      case "22" -> "summer";
      case "23" -> "autumn";
      default -> "winter";
    };
  }

  private String intervalInWords() {
    int slash = edtf.indexOf('/');
    String from = edtf.substring(0, slash);
    String to = edtf.substring(slash + 1);
    if (to.equals("..")) {
      return "from " + single(from).inWords();
    }
    if (from.equals("..")) {
      return "until " + single(to).inWords();
    }
    boolean days = from.length() == 10 && to.length() == 10;
    if (days && YearMonth.from(first).equals(YearMonth.from(last))) {
      return first.getDayOfMonth() + " to " + IN_WORDS.format(last);
    }
    return single(from).inWords() + " to " + single(to).inWords();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImpreciseDate that && edtf.equals(that.edtf);
  }

  @Override
  public int hashCode() {
    return edtf.hashCode();
  }

  @Override
  public String toString() {
    return edtf;
  }
}
