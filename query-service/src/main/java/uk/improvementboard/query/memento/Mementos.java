package uk.improvementboard.query.memento;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.rules.AskingRule;

/**
 * The protocol of RFC 7089 over the record: every address answers for a date in {@code
 * Accept-Datetime} (section 4.1, pattern 1.2: it is its own time gate, and the answer says where it
 * stays), says which date it is of, and has a list of its moments.
 *
 * <p>Dates of HTTP have whole seconds. The date of a position is its recording rounded up, so that
 * asking for it finds no less.
 */
public final class Mementos {

  /** The header in which a date is asked for. */
  public static final String ACCEPT_DATETIME = "Accept-Datetime";

  /** The header that says which date an answer is of. */
  public static final String MEMENTO_DATETIME = "Memento-Datetime";

  /** The media type of a list of moments (RFC 6690). */
  public static final String LINK_FORMAT = "application/link-format";

  /** RFC 9110, 5.6.7: the day of the month always has two digits, as Java's RFC 1123 has not. */
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private Mementos() {}

  /**
   * The instant that a header asks for.
   *
   * @throws uk.improvementboard.platform.web.Problem 400 when it is not a date of HTTP
   */
  public static Instant asked(String header) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip()));
    } catch (DateTimeParseException e) {
      throw AskingRule.MOMENT_CAN_BE_READ.problem(
          "The header "
              + ACCEPT_DATETIME
              + ": write a date such as Thu, 05 Mar 2020 18:30:00 GMT.");
    }
  }

  /** A date as headers have it. */
  public static String date(Instant instant) {
    Instant whole = instant.truncatedTo(ChronoUnit.SECONDS);
    Instant up = whole.equals(instant) ? whole : whole.plusSeconds(1);
    return IMF_FIXDATE.format(up.atZone(ZoneOffset.UTC));
  }

  /** When the last event that an answer rests on was recorded; null for an empty record. */
  public static @Nullable Instant of(AsKnown known) {
    long position = Math.max(known.cut().position(), known.cut().minutedTo());
    return position < 1 ? null : known.record().at(position).recordedAt();
  }

  /**
   * The links of an answer.
   *
   * @param path the address without its parameters
   * @param permanent the parameters that give the same data for ever
   */
  public static String links(AsKnown known, String path, String permanent) {
    List<String> links = new ArrayList<>();
    links.add("<" + path + ">; rel=\"original timegate\"");
    links.add("<" + timeMap(known, path) + ">; rel=\"timemap\"; type=\"" + LINK_FORMAT + "\"");
    Instant instant = of(known);
    if (instant != null) {
      links.add("<" + path + permanent + ">; rel=\"memento\"; datetime=\"" + date(instant) + "\"");
    }
    return String.join(", ", links);
  }

  private static String timeMap(AsKnown known, String path) {
    String programme = "/api/v1/programmes/" + known.record().programme();
    String rest = path.startsWith(programme) ? path.substring(programme.length()) : "";
    return programme + "/timemap" + (rest.isEmpty() ? "" : "?of=" + rest);
  }

  /** One moment of a list. */
  private record Moment(Instant at, String asOf) {}

  /**
   * The moments of an address that people ask for: every meeting's pack, opening and close, and the
   * newest.
   *
   * @param path the address without its parameters
   */
  public static String timeMap(AsKnown now, String path, String self) {
    List<Moment> moments = new ArrayList<>();
    for (MeetingTimes times : now.record().meetings().values()) {
      if (now.knowledge().knows(times.scheduled())) {
        add(now, moments, times, times.packIssued(), "pack");
        add(now, moments, times, times.opened(), "opened");
        add(now, moments, times, times.closed(), "closed");
      }
    }
    long head = now.cut().position();
    if (head > 0) {
      moments.add(new Moment(now.record().at(head).recordedAt(), Long.toString(head)));
    }
    moments.sort(Comparator.comparing(Moment::at));
    List<String> links = new ArrayList<>();
    links.add("<" + path + ">; rel=\"original timegate\"");
    links.add("<" + self + ">; rel=\"self\"; type=\"" + LINK_FORMAT + "\"");
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      String rel = (i == 0 ? "first " : "") + (i == moments.size() - 1 ? "last " : "") + "memento";
      links.add(
          "<"
              + path
              + "?asOf="
              + moment.asOf()
              + "&audience="
              + now.audience()
              + ">; rel=\""
              + rel
              + "\"; datetime=\""
              + date(moment.at())
              + "\"");
    }
    return String.join(",\n", links) + "\n";
  }

  private static void add(
      AsKnown now, List<Moment> moments, MeetingTimes times, long position, String moment) {
    if (position > 0) {
      moments.add(
          new Moment(
              now.record().at(position).recordedAt(), "meeting:" + times.meeting() + "@" + moment));
    }
  }
}
