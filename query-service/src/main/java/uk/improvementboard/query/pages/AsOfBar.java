package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.TimeShown;
import uk.improvementboard.design.Track;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.pages.MomentForm.Choice;
import uk.improvementboard.query.pages.MomentForm.Option;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** The bar that says which moment a page shows and whose knowledge, with the ways to others. */
@Component
final class AsOfBar {

  private static final List<Audience> BY_NAME =
      List.of(
          Audience.TEAM,
          Audience.AUDITOR,
          Audience.DFE,
          Audience.OFSTED,
          new Audience("council"),
          new Audience("partners"),
          Audience.PUBLIC);

  /** A meeting to go to, as this audience knows it now. */
  record Stop(MeetingTimes times, String title, String date) {}

  private final Asking asking;
  private final Answers answers;
  private final Things things;
  private final Json json;
  private final WhoMayAsk whoMayAsk;

  AsOfBar(Asking asking, Answers answers, Things things, Json json, WhoMayAsk whoMayAsk) {
    this.asking = asking;
    this.answers = answers;
    this.things = things;
    this.json = json;
    this.whoMayAsk = whoMayAsk;
  }

  /**
   * The bar of a page of a programme.
   *
   * @param path the page, at whatever moment
   * @param there whether there is such a page at another moment
   */
  TimeShown of(Vantage from, String path, Predicate<AsKnown> there) {
    List<Stop> stops = stops(from.known(), null);
    AsKnown known = from.known();
    boolean now =
        from.isNow()
            || there.test(asking.asKnown(known.reader(), known.record().programme(), AsOf.NOW));
    boolean eventByEvent = known.asked().anchor() instanceof Anchor.AtPosition;
    return bar(from, from.newest(now ? path : ""))
        .between(
            eventByEvent
                ? event(from, path, there, true).orElse(null)
                : beside(from, path, stops, there, true).orElse(null),
            eventByEvent
                ? event(from, path, there, false).orElse(null)
                : beside(from, path, stops, there, false).orElse(null))
        .controls(
            new MomentForm(
                from.newest(path), List.of(moments(from, stops), audiences(from), modes(from))));
  }

  /** The bar of the replay of a meeting, which leads to the meetings of the same body. */
  TimeShown ofReplay(Vantage from, MeetingTimes times) {
    List<Stop> stops = stops(from.known(), times.board());
    int here = 0;
    for (int i = 0; i < stops.size(); i++) {
      if (stops.get(i).times().meeting().equals(times.meeting())) {
        here = i;
      }
    }
    String path = "/meetings/" + times.meeting() + "/replay";
    return bar(from, from.newest(""))
        .between(
            here > 0 ? Link.of("Previous meeting", replay(from, stops.get(here - 1))) : null,
            here < stops.size() - 1
                ? Link.of("Next meeting", replay(from, stops.get(here + 1)))
                : null)
        .controls(
            new MomentForm(
                from.newest(path), List.of(ownMoments(from, times), audiences(from), modes(from))));
  }

  private TimeShown bar(Vantage from, String now) {
    AsKnown known = from.known();
    String line = answers.label(known);
    TimeShown bar =
        from.isNow()
            ? new TimeShown("Now", line, null, null, null, null, null)
            : TimeShown.of("You are looking at the past", line, Link.of("Leave the past", now));
    return bar.detail(detail(known));
  }

  private static String detail(AsKnown known) {
    StringBuilder words = new StringBuilder();
    words.append("Position ").append(known.cut().position()).append(" of the record");
    if (known.cut().minutedTo() > known.cut().position()) {
      words.append(", with its minutes up to position ").append(known.cut().minutedTo());
    }
    words.append(". Days are counted to ").append(ImpreciseDate.day(known.date()).inWords());
    int left = known.knowledge().leftOut().size();
    if (known.cut().reconstructed()) {
      words
          .append(". ")
          .append(left)
          .append(left == 1 ? " disclosure is" : " disclosures are")
          .append(" left out because the date is not exact enough");
    }
    return words.append('.').toString();
  }

  /** The closed meetings this audience knows of now, in the order held. */
  List<Stop> stops(AsKnown known, @Nullable Ref board) {
    AsKnown now = asking.now(known);
    List<Stop> stops = new ArrayList<>();
    for (MeetingTimes times : known.record().meetings().values()) {
      if (times.closed() > 0 && (board == null || board.equals(times.board()))) {
        things
            .one(now, EntityKind.MEETING, times.meeting())
            .map(meeting -> new Shown(json.tree(meeting)))
            .filter(meeting -> meeting.has("status"))
            .ifPresent(
                meeting ->
                    stops.add(
                        new Stop(
                            times,
                            meeting.required("title"),
                            Vantage.day(meeting.text("date").orElse(null)))));
      }
    }
    stops.sort(Comparator.comparingLong(stop -> stop.times().closed()));
    return stops;
  }

  /** The meetings of the body, to step between. */
  Track track(Vantage from, MeetingTimes times) {
    List<Track.Stop> shown = new ArrayList<>();
    Track.Place place = Track.Place.BEFORE;
    for (Stop stop : stops(from.known(), times.board())) {
      boolean here = stop.times().meeting().equals(times.meeting());
      if (here) {
        place = Track.Place.SHOWN;
      } else if (place == Track.Place.SHOWN) {
        place = Track.Place.AFTER;
      }
      String when = stop.title().endsWith(stop.date()) ? "" : stop.date();
      shown.add(new Track.Stop(stop.title(), when, replay(from, stop), place));
    }
    shown.add(
        new Track.Stop(
            "Now",
            ImpreciseDate.day(asking.today()).inWords(),
            from.newest(""),
            Track.Place.AFTER));
    return new Track("Meetings of this body", shown);
  }

  private static String replay(Vantage from, Stop stop) {
    Ref meeting = stop.times().meeting();
    String address = from.newest("/meetings/" + meeting + "/replay");
    return from.known().asked().audience() == null
        ? address
        : address + "?audience=" + from.known().audience();
  }

  /** The same page at the meeting before or after the moment shown, if it is there then. */
  private Optional<Link> beside(
      Vantage from, String path, List<Stop> stops, Predicate<AsKnown> there, boolean before) {
    AsKnown known = from.known();
    long here = from.isNow() ? Long.MAX_VALUE : known.cut().position();
    return stops.stream()
        .filter(stop -> !stop.times().meeting().equals(known.cut().meeting()))
        .filter(stop -> before == stop.times().closed() < here)
        .reduce((first, second) -> before ? second : first)
        .filter(stop -> there.test(asking.at(known, known.asked().at(close(stop)))))
        .map(
            stop ->
                Link.of(
                    before ? "Previous meeting" : "Next meeting",
                    from.newest(path)
                        + "?asOf="
                        + Vantage.written(close(stop))
                        + "&audience="
                        + known.audience(),
                    ", " + stop.title()));
  }

  /** The same page one event earlier or later, of those that taught this audience something. */
  private Optional<Link> event(
      Vantage from, String path, Predicate<AsKnown> there, boolean before) {
    AsKnown known = from.known();
    long here = known.cut().position();
    LongStream learntAt =
        asking.now(known).knowledge().events().values().stream()
            .mapToLong(one -> Math.max(one.event().position(), one.carriedBy()));
    OptionalLong beside =
        before
            ? learntAt.filter(position -> position < here).max()
            : learntAt.filter(position -> position > here).min();
    return beside.stream()
        .boxed()
        .findFirst()
        .filter(
            position ->
                there.test(asking.at(known, known.asked().at(new Anchor.AtPosition(position)))))
        .map(
            position ->
                Link.of(
                    before ? "Previous event" : "Next event",
                    from.newest(path)
                        + "?asOf="
                        + position
                        + "&mode="
                        + known.cut().mode().words()
                        + "&audience="
                        + known.audience(),
                    ", position " + position));
  }

  /** The close of the last meeting before a moment, or else the beginning of the record. */
  String momentBefore(AsKnown known) {
    return stops(known, null).stream()
        .filter(stop -> stop.times().closed() < known.cut().position())
        .filter(stop -> !stop.times().meeting().equals(known.cut().meeting()))
        .reduce((first, second) -> second)
        .map(stop -> Vantage.written(close(stop)))
        .orElse("1");
  }

  /** The form by which the earlier of two moments is chosen; the bar itself chooses the later. */
  MomentForm toCompare(Vantage later, AsKnown earlier, String begin) {
    List<Stop> stops = stops(later.known(), null);
    List<Option> options = new ArrayList<>();
    options.add(new Option("1", "The beginning of the record"));
    stops.forEach(stop -> options.add(new Option(Vantage.written(close(stop)), stop.title())));
    if (options.stream().noneMatch(option -> option.value().equals(begin))) {
      options.add(new Option(begin, moment(new Vantage(earlier))));
    }
    return new MomentForm(
        later.newest("/compare"),
        List.of(new Choice("from", "Compare with", options, begin)),
        later.parameters(),
        "Compare");
  }

  private static Anchor close(Stop stop) {
    return new Anchor.AtMeeting(stop.times().meeting(), Moment.CLOSED);
  }

  private static Choice moments(Vantage from, List<Stop> stops) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("now", "Now"));
    for (Stop stop : stops) {
      options.add(new Option(Vantage.written(close(stop)), stop.title()));
    }
    String chosen = Vantage.written(from.known().asked().anchor());
    if (options.stream().noneMatch(option -> option.value().equals(chosen))) {
      options.add(new Option(chosen, moment(from)));
    }
    return new Choice("asOf", "Moment", options, chosen);
  }

  /** The moment shown, where it is none of those to choose from. */
  private static String moment(Vantage from) {
    AsKnown known = from.known();
    Ref meeting = known.cut().meeting();
    Moment moment = known.cut().moment();
    return meeting == null || moment == null
        ? "Position " + known.cut().position()
        : known.titleOf(meeting) + ", " + InWords.words(moment);
  }

  private static Choice ownMoments(Vantage from, MeetingTimes times) {
    List<Option> options = new ArrayList<>();
    for (Moment moment : come(times)) {
      options.add(
          new Option(
              Vantage.written(new Anchor.AtMeeting(times.meeting(), moment)),
              switch (moment) {
                case PACK -> "Pack issued";
                case OPENED -> "Opened";
                case CLOSED -> "Closed";
              }));
    }
    return new Choice("asOf", "Moment", options, Vantage.written(from.known().asked().anchor()));
  }

  /** The moments of a meeting that have come. */
  static List<Moment> come(MeetingTimes times) {
    Map<Moment, Boolean> came =
        Map.of(
            Moment.PACK, times.packPosition().isPresent(),
            Moment.OPENED, times.openedPosition().isPresent(),
            Moment.CLOSED, times.closedPosition().isPresent());
    return List.of(Moment.values()).stream().filter(came::get).toList();
  }

  /** Those whose knowledge this reader may ask for. */
  private Choice audiences(Vantage from) {
    AsKnown known = from.known();
    List<Option> options = new ArrayList<>();
    Stream.concat(
            Stream.of(known.audience(), whoMayAsk.own(known.reader())),
            Stream.concat(BY_NAME.stream(), bodies(known).stream()))
        .distinct()
        .filter(audience -> whoMayAsk.mayAskFor(known.reader(), audience))
        .forEach(audience -> options.add(new Option(audience.name(), called(known, audience))));
    return new Choice("audience", "Knowledge of", options, known.audience().name());
  }

  /** The bodies of the programme whose knowledge this reader may ask for. */
  List<Audience> bodies(AsKnown known) {
    return known.record().live().things(EntityKind.BOARD).stream()
        .map(board -> Audience.board(board.ref()))
        .filter(audience -> whoMayAsk.mayAskFor(known.reader(), audience))
        .toList();
  }

  /** What an audience is called; a body that is not known here, as it calls itself. */
  String called(AsKnown known, Audience audience) {
    Optional<Ref> board = audience.board();
    AsKnown knower =
        board.isEmpty() || known.view().thing(board.get()).isPresent()
            ? known
            : asking.as(asking.now(known), audience);
    return Vantage.shortened(Cards.upper(Answers.audience(knower, audience)));
  }

  private static Choice modes(Vantage from) {
    return new Choice(
        "mode",
        "From",
        List.of(
            new Option(InWords.words(Mode.CONTEMPORANEOUS), "The record"),
            new Option(InWords.words(Mode.RECONSTRUCTED), "Dated sources")),
        from.known().asked().mode().words());
  }
}
