package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.pictures.Look;
import uk.improvementboard.design.pictures.Picture;
import uk.improvementboard.design.pictures.Strip;
import uk.improvementboard.query.asking.AsKnown;

/** What something was at one meeting after another, as a strip with its table. */
final class Strips {

  private Strips() {}

  /**
   * What it was at a meeting.
   *
   * @param word what the cell says
   * @param more what the table says beside it, or null
   */
  record Was(String word, @Nullable String more, Look look) {

    static final Was NOT_RATED = new Was("Not rated", null, Look.EMPTY);

    static Was of(Rated rated) {
      return new Was(Cards.upper(rated.code()), rated.label(), rated.look());
    }
  }

  /**
   * The strip; none where there was no meeting at which it was there.
   *
   * @param page the address of the thing
   * @param was what it was; empty where it was not in the record then
   */
  static Optional<Picture> of(
      Vantage from,
      String title,
      String page,
      List<OverMeetings.AtClose> closes,
      Function<AsKnown, Optional<Was>> was) {
    List<Strip.Cell> cells = new ArrayList<>();
    List<List<Content>> rows = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (OverMeetings.AtClose close : closes) {
      Optional<Was> then = was.apply(close.then());
      if (then.isEmpty()) {
        continue;
      }
      Was it = then.get();
      cells.add(
          new Strip.Cell(
              shortDay(close.times().date().first(), close.day()), it.word(), it.look()));
      told.add(close.day() + ": " + it.word());
      rows.add(
          List.of(
              new Line(close.title(), from.newest(page) + close.moment(), board(from, close)),
              Text.of(close.day()),
              Line.of(it.word()).with(it.more() == null ? null : Cards.upper(it.more()))));
    }
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Picture(
            new Strip("strip", title, String.join("; ", told), cells),
            cells.size() < OverMeetings.MOST
                ? null
                : "The last " + OverMeetings.MOST + " meetings.",
            Table.of(
                title,
                List.of(
                    Table.Column.of("Meeting"),
                    Table.Column.of("Held"),
                    Table.Column.of("As it closed")),
                rows)));
  }

  private static String board(Vantage from, OverMeetings.AtClose close) {
    return from.known().titleOf(close.times().board());
  }

  /** "5 Mar 2020", where the day is known. */
  static String shortDay(Optional<LocalDate> day, String words) {
    return words.matches("\\d{1,2} \\w+ \\d{4}") ? day.map(SHORT::format).orElse(words) : words;
  }

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
}
