package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import uk.improvementboard.design.Attributes;
import uk.improvementboard.design.Field;
import uk.improvementboard.design.Input;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Pagination;
import uk.improvementboard.design.Select;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.savedviews.ViewsOfList;
import uk.improvementboard.query.trail.Narrowing;
import uk.improvementboard.query.trail.OneEvent;
import uk.improvementboard.query.trail.Sample;
import uk.improvementboard.query.trail.SavedTrail;
import uk.improvementboard.query.trail.Trail;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Role;

/** The audit trail and the page of one event. */
@Component
final class TrailPages {

  private static final int ON_A_PAGE = 50;

  private final Pages pages;
  private final AsOfBar bar;
  private final SavedTrail saved;
  private final OneEvent oneEvent;
  private final Json json;

  TrailPages(Pages pages, AsOfBar bar, SavedTrail saved, OneEvent oneEvent, Json json) {
    this.pages = pages;
    this.bar = bar;
    this.saved = saved;
    this.oneEvent = oneEvent;
    this.json = json;
  }

  // The trail ------------------------------------------------------------------------------------

  /**
   * One page of the trail, the newest first; of a sample, in the order drawn.
   *
   * @param asked the parameters of the address; one that cannot be read is told beside its field,
   *     and then nothing is shown
   */
  EventsPage trail(AsKnown known, Map<String, String> asked, ViewsOfList views) {
    Vantage from = new Vantage(known);
    Map<String, String> wrong = new LinkedHashMap<>();
    Narrowing narrowing = narrowing(asked, wrong);
    Sample sample = sample(asked, wrong);
    boolean narrowed =
        !wrong.isEmpty() || sample != null || (narrowing != null && !narrowing.isEmpty());
    Trail trail = wrong.isEmpty() && narrowing != null ? Trail.of(known, narrowing, sample) : null;
    List<RecordedEvent> events = trail == null ? List.of() : trail.events();
    int of = Math.max(1, (events.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = Math.clamp(number(asked.get("page")), 1, of);
    int first = (shown - 1) * ON_A_PAGE;
    int last = Math.min(first + ON_A_PAGE, events.size());
    return new EventsPage(
        pages.framed(
            from,
            "Events",
            known.record().title(),
            "/events",
            "Events",
            List.of(),
            bar.of(from, "/events", then -> true)),
        wrong.entrySet().stream().map(one -> Link.of(one.getValue(), "#" + one.getKey())).toList(),
        from.newest("/events"),
        from.parameters(),
        choices(from, asked, wrong),
        draw(asked, wrong),
        narrowed,
        narrowed ? Link.of("Show all events", from.page("/events")) : null,
        which(trail, first, last),
        trail == null || trail.narrowing().about() == null
            ? null
            : from.thing(trail.narrowing().about().value()),
        table(from, trail, first, last),
        of == 1 || trail == null ? null : pagination(from, trail, shown, of),
        trail == null || events.isEmpty()
            ? List.of()
            : files(from, trail.narrowing(), trail.sample()),
        views);
  }

  private static @Nullable Narrowing narrowing(
      Map<String, String> asked, Map<String, String> wrong) {
    try {
      return Narrowing.read(asked);
    } catch (Problem problem) {
      problem.fields().forEach(field -> wrong.putIfAbsent(field.pointer(), field.message()));
      return null;
    }
  }

  private static @Nullable Sample sample(Map<String, String> asked, Map<String, String> wrong) {
    try {
      return Sample.read(asked);
    } catch (Problem problem) {
      problem.fields().forEach(field -> wrong.putIfAbsent(field.pointer(), field.message()));
      return null;
    }
  }

  private static int number(@Nullable String page) {
    return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }

  private static String which(@Nullable Trail trail, int first, int last) {
    if (trail == null) {
      return "Nothing is shown until the question can be read.";
    }
    int events = trail.events().size();
    Sample sample = trail.sample();
    if (sample != null) {
      return events
          + (events == 1 ? " event" : " events")
          + " drawn from "
          + trail.populationSize()
          + " with the seed “"
          + sample.seed()
          + "”, in the order drawn: "
          + trail.narrowing().inWords();
    }
    if (events == 0) {
      return trail.narrowing().isEmpty()
          ? "No event is known at this moment."
          : "No event known at this moment is like that.";
    }
    return "Events " + (first + 1) + " to " + last + " of " + events + ", the newest first";
  }

  private Table table(Vantage from, @Nullable Trail trail, int first, int last) {
    Cards cards = new Cards(from);
    List<List<Content>> rows = new ArrayList<>();
    if (trail != null) {
      List<RecordedEvent> events = new ArrayList<>(trail.events());
      if (trail.sample() == null) {
        Collections.reverse(events);
      }
      for (RecordedEvent event : events.subList(first, last)) {
        rows.add(row(from, cards, new Shown(json.tree(saved.item(trail, event)))));
      }
    }
    return Table.of(
        "The audit trail",
        List.of(
            Table.Column.numeric("Position"),
            Table.Column.of("What happened"),
            Table.Column.of("Who says so, and when")),
        rows);
  }

  private static List<Content> row(Vantage from, Cards cards, Shown event) {
    List<Content> row = new ArrayList<>(cards.row(event));
    long position = event.number("position");
    row.set(0, new Line(Long.toString(position), from.page("/events/" + position), marks(event)));
    return row;
  }

  private static @Nullable String marks(Shown event) {
    List<String> marks = new ArrayList<>();
    if (event.has("enteredLate")) {
      marks.add("entered late");
    }
    event.text("correctedBy").ifPresent(by -> marks.add("corrected at " + by));
    return marks.isEmpty() ? null : String.join(", ", marks);
  }

  private static List<Link> files(Vantage from, Narrowing narrowing, @Nullable Sample sample) {
    return List.of(
        Link.of(
            "The whole of it as CSV",
            "/api/v1" + address(from, "/events.csv", narrowing, sample, "")),
        Link.of(
            "The whole of it as JSON",
            "/api/v1" + address(from, "/events.json", narrowing, sample, "")));
  }

  private static String address(
      Vantage from, String path, Narrowing narrowing, @Nullable Sample sample, String more) {
    List<String> parameters = new ArrayList<>();
    if (!narrowing.isEmpty()) {
      parameters.add(narrowing.query());
    }
    if (sample != null) {
      parameters.add(
          "sample="
              + sample.size()
              + "&seed="
              + URLEncoder.encode(sample.seed(), StandardCharsets.UTF_8));
    }
    if (!more.isEmpty()) {
      parameters.add(more);
    }
    return parameters.isEmpty() ? from.page(path) : from.page(path, String.join("&", parameters));
  }

  private static Pagination pagination(Vantage from, Trail trail, int shown, int of) {
    return new Pagination(
        shown > 1 ? step(from, trail.narrowing(), trail.sample(), shown - 1, of) : null,
        shown < of ? step(from, trail.narrowing(), trail.sample(), shown + 1, of) : null,
        null,
        "Pages of events",
        Attributes.NONE);
  }

  private static Pagination.Step step(
      Vantage from, Narrowing narrowing, @Nullable Sample sample, int page, int of) {
    return Pagination.Step.of(
        address(from, "/events", narrowing, sample, "page=" + page), page + " of " + of);
  }

  // What it is narrowed down by ------------------------------------------------------------------

  private static List<Content> choices(
      Vantage from, Map<String, String> asked, Map<String, String> wrong) {
    List<Content> choices = new ArrayList<>();
    choices.add(
        select(
            asked,
            wrong,
            "role",
            "Role",
            "Any role",
            Arrays.stream(Role.values())
                .map(
                    role ->
                        Select.Option.of(role.words(), Cards.upper(role.words().replace('-', ' '))))
                .toList()));
    choices.add(
        select(
            asked,
            wrong,
            "part",
            "Changes to",
            "Anything",
            Arrays.stream(EntityKind.values())
                .map(kind -> Select.Option.of(kind.list(), Cards.all(kind)))
                .toList()));
    choices.add(select(asked, wrong, "meeting", "Meeting", "Any meeting", meetings(from)));
    choices.add(input(asked, wrong, "about", "About", "A reference, such as A12"));
    choices.add(input(asked, wrong, "actor", "Recorded by", "The opaque id of an account"));
    choices.add(input(asked, wrong, "source", "Source", "A document as it is cited"));
    choices.add(input(asked, wrong, "enteredFrom", "Entered from", "A day, such as 2026-03-31"));
    choices.add(input(asked, wrong, "enteredTo", "Entered up to", "A day"));
    choices.add(input(asked, wrong, "effectiveFrom", "Effective from", "A day"));
    choices.add(input(asked, wrong, "effectiveTo", "Effective up to", "A day"));
    choices.add(
        only(
            asked,
            wrong,
            "late",
            "Entered late",
            "Only more than " + Trail.LATE_AFTER + " days late"));
    choices.add(only(asked, wrong, "corrected", "Corrected", "Only what was corrected"));
    return choices;
  }

  private static List<Content> draw(Map<String, String> asked, Map<String, String> wrong) {
    return List.of(
        input(asked, wrong, "sample", "How many", "1 to " + Sample.LARGEST),
        input(asked, wrong, "seed", "Seed", "Any words or number, to be noted with the sample"));
  }

  private static List<Select.Option> meetings(Vantage from) {
    return from.known().record().meetings().keySet().stream()
        .filter(meeting -> from.known().view().thing(meeting).isPresent())
        .map(meeting -> Select.Option.of(meeting.value(), from.thing(meeting.value()).words()))
        .toList();
  }

  private static Content only(
      Map<String, String> asked,
      Map<String, String> wrong,
      String name,
      String label,
      String words) {
    return select(
        asked, wrong, name, label, "Whether or not", List.of(Select.Option.of("yes", words)));
  }

  private static Content select(
      Map<String, String> asked,
      Map<String, String> wrong,
      String name,
      String label,
      String any,
      List<Select.Option> options) {
    List<Select.Option> all = new ArrayList<>();
    all.add(Select.Option.of("", any));
    all.addAll(options);
    return Select.of(
        Field.of(name, label).error(wrong.get(name)), all, asked.getOrDefault(name, ""));
  }

  private static Content input(
      Map<String, String> asked,
      Map<String, String> wrong,
      String name,
      String label,
      String hint) {
    return Input.of(
        Field.of(name, label).hint(hint).error(wrong.get(name)), asked.getOrDefault(name, ""));
  }

  // One event ------------------------------------------------------------------------------------

  /** The page of the event at a position. */
  EventPage event(AsKnown known, long position) {
    Shown event =
        oneEvent
            .at(known, position)
            .map(whole -> new Shown(json.tree(whole)))
            .orElseThrow(
                () ->
                    AskingRule.THING_WAS_KNOWN_THEN.problem(
                        "There is no event at position "
                            + position
                            + " among those known at this moment."));
    Vantage from = new Vantage(known);
    String path = "/events/" + position;
    return new EventPage(
        pages.framed(
            from,
            "Event " + position,
            known.record().title(),
            path,
            "Event " + position,
            List.of(Link.of("Events", from.page("/events"))),
            bar.of(from, path, then -> then.knowledge().knows(position))),
        event.required("inWords"),
        envelope(from, event),
        changed(from, event),
        rests(from, event),
        knownTo(from, event),
        event.has("stored") ? stored(known, position, event.in("stored")) : null,
        ways(from, event));
  }

  private static List<Fact> envelope(Vantage from, Shown event) {
    List<Fact> facts = new ArrayList<>();
    List<Line> about = new ArrayList<>();
    for (Shown one : event.each("about")) {
      if (one.text("list").filter("programme"::equals).isEmpty()) {
        about.add(from.thing(one.required("ref")));
      }
    }
    if (!about.isEmpty()) {
      facts.add(Fact.of("About", about));
    }
    facts.add(Fact.of("Recorded", Cards.upper(Vantage.moment(event)) + " (London)"));
    facts.add(
        Fact.of(
            "By",
            "The "
                + Vantage.role(event)
                + event.text("onBehalfOf").map(whom -> " on behalf of " + whom).orElse("")
                + ", account "
                + event.required("actor")));
    facts.add(
        Fact.of(
            "True from",
            event
                .text("effectiveOn")
                .map(Vantage::day)
                .orElse("Not given: the date of its source, or else the day it was recorded")));
    facts.add(new Fact("Who says so", List.of(), from.source(event), null, null));
    event
        .text("authority")
        .ifPresent(by -> facts.add(Fact.of("Names as its authority", List.of(from.thing(by)))));
    facts.add(
        Fact.of("Named", event.required("name") + ", revision " + event.required("revision")));
    if (event.value("enteredLate").asBoolean(false)) {
      facts.add(
          Fact.of(
              "Entered late",
              "Recorded more than "
                  + Trail.LATE_AFTER
                  + " days after the last day on which it can have become true"));
    }
    event
        .text("corrects")
        .ifPresent(at -> facts.add(Fact.of("Corrects", List.of(eventAt(from, at)))));
    event
        .text("correctedBy")
        .ifPresent(at -> facts.add(Fact.of("Corrected by", List.of(eventAt(from, at)))));
    return facts;
  }

  private static Line eventAt(Vantage from, String position) {
    boolean known = from.known().knowledge().knows(Long.parseLong(position));
    return new Line(
        "The event at position " + position, known ? from.page("/events/" + position) : null, null);
  }

  private static @Nullable Table changed(Vantage from, Shown event) {
    Cards cards = new Cards(from);
    List<List<Content>> rows = new ArrayList<>();
    for (Shown change : event.each("changed")) {
      if (!Cards.saysNothing(change)) {
        List<Content> row = new ArrayList<>();
        row.add(from.thing(change.required("ref")));
        row.addAll(cards.change(change).subList(0, 3));
        rows.add(row);
      }
    }
    return rows.isEmpty()
        ? null
        : Table.of(
            "What it changed",
            List.of(
                Table.Column.of("Of"),
                Table.Column.of("Field"),
                Table.Column.of("From"),
                Table.Column.of("To")),
            rows);
  }

  private static List<Fact> rests(Vantage from, Shown event) {
    List<Fact> rests = new ArrayList<>();
    for (Shown one : event.each("restsOn")) {
      Shown authority = one.in("authority");
      List<Line> lines = new ArrayList<>();
      lines.add(Line.of(Cards.upper(authority.required("inWords"))));
      for (String by : List.of("decision", "board", "meeting")) {
        authority.in(by).text("ref").ifPresent(ref -> lines.add(from.thing(ref)));
      }
      if (one.value("restsOnADecision").asBoolean(false)
          && !authority.has("decision")
          && !authority.has("board")) {
        lines.add(Line.of("A change of this sort calls for a decision"));
      }
      rests.add(Fact.of(from.thing(one.required("ref")).words(), lines));
    }
    return rests;
  }

  private static @Nullable Table knownTo(Vantage from, Shown event) {
    List<List<Content>> rows = new ArrayList<>();
    for (Shown told : event.each("knownTo")) {
      rows.add(
          List.of(
              Text.of(Cards.upper(from.audience(told.required("audience")))),
              Text.of(Vantage.day(told.required("on"))),
              Fact.of(
                  "",
                  told.text("meeting")
                      .map(meeting -> List.of(means(told), from.thing(meeting)))
                      .orElse(List.of(means(told)))),
              eventAt(from, told.required("position"))));
    }
    return rows.isEmpty()
        ? null
        : Table.of(
            "Who knew it, and since when",
            List.of(
                Table.Column.of("Audience"),
                Table.Column.of("Since"),
                Table.Column.of("By what"),
                Table.Column.of("Recorded as")),
            rows);
  }

  private static Line means(Shown told) {
    return Line.of(told.text("means").map(Reading::constant).map(Cards::upper).orElse("In a pack"));
  }

  private EventPage.Stored stored(AsKnown known, long position, Shown stored) {
    String entry =
        "/api/v1/programmes/" + known.record().programme() + "/events/" + position + "/entry";
    return new EventPage.Stored(
        List.of(
            Fact.of(
                "Stored as", stored.required("type") + ", revision " + stored.required("revision")),
            Fact.of("Identifier", stored.required("eventId")),
            Fact.of("Taken by the store", stored.required("recordedAt")),
            Fact.of("Leaf", "Number " + stored.required("leafIndex") + ", counted from 0"),
            Fact.of(
                "Leaf hash",
                List.of(
                    Line.of(stored.required("leafHash"))
                        .with("SHA-256 of a zero byte and the entry"))),
            Fact.of("Entry", List.of(new Line("The bytes it is the hash of", entry, null)))),
        pretty(stored.required("payload")),
        stored.required("payload"),
        pretty(stored.required("metadata")),
        stored.required("metadata"));
  }

  /** Set out for reading; bytes that are no JSON stay as they are. */
  private String pretty(String text) {
    try {
      return json.read(text).toPrettyString();
    } catch (JacksonException notJson) {
      return text;
    }
  }

  private static List<Link> ways(Vantage from, Shown event) {
    List<Link> ways = new ArrayList<>();
    event
        .text("previous")
        .ifPresent(at -> ways.add(Link.of("The event before it", from.page("/events/" + at))));
    event
        .text("next")
        .ifPresent(at -> ways.add(Link.of("The event after it", from.page("/events/" + at))));
    return ways;
  }
}
