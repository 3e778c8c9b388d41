package uk.improvementboard.query.gaps;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often something is to come, read from the words of a source where they say so plainly. */
record Cadence(String words, Period every) {

  private static final Map<Pattern, Period> SAID = new LinkedHashMap<>();

  static {
    said("three-weekly|every three weeks", Period.ofWeeks(3));
    said("six-weekly|every six weeks", Period.ofWeeks(6));
    said("fortnightly|every two weeks", Period.ofWeeks(2));
    said("six-monthly|half-yearly|every six months|twice a year|biannual(ly)?", Period.ofMonths(6));
    said("two-monthly|every two months|bi-?monthly", Period.ofMonths(2));
    said("quarterly|every three months|each quarter", Period.ofMonths(3));
    said("termly|each term", Period.ofMonths(4));
    said("daily", Period.ofDays(1));
    said("weekly|each week", Period.ofWeeks(1));
    said("monthly|each month", Period.ofMonths(1));
    said("annual(ly)?|yearly|each year", Period.ofYears(1));
  }

  private static void said(String words, Period every) {
    SAID.put(Pattern.compile("(?<![\\w-])(" + words + ")(?![\\w-])"), every);
  }

  /** Reads the words of a source; empty where they name no interval that is known. */
  static Optional<Cadence> read(String words) {
    String plain = words.toLowerCase(Locale.ROOT);
    return SAID.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(plain).find())
        .map(entry -> new Cadence(words, entry.getValue()))
        .findFirst();
  }

  /** The last day of the interval that follows one which ended on a day. */
  LocalDate after(LocalDate end) {
    boolean endOfMonth = end.plusDays(1).getDayOfMonth() == 1;
    LocalDate next = end.plus(every);
    return endOfMonth && every.getDays() == 0 ? next.withDayOfMonth(next.lengthOfMonth()) : next;
  }
}
