package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Attributes;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.OvertakenNotice;
import uk.improvementboard.design.Source;
import uk.improvementboard.design.SubNavigation;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Tag;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.TimeShown;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.answers.Answers;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.boards.BoardView;
import uk.improvementboard.query.compare.Compare;
import uk.improvementboard.query.history.History;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.learnt.LearntSince;
import uk.improvementboard.query.meetings.MeetingReplay;
import uk.improvementboard.query.search.Search;
import uk.improvementboard.query.thread.Threads;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** Makes each page from the answers to the questions it stands for. */
@Component
final class Pages {

  private final Json json;
  private final Answers answers;
  private final Asking asking;
  private final Things things;
  private final MeetingReplay replay;
  private final BoardView boards;
  private final History history;
  private final LearntSince learnt;
  private final Compare compare;
  private final Search search;
  private final AsOfBar bar;
  private final Blocks blocks;

  Pages(
      Json json,
      Answers answers,
      Asking asking,
      Things things,
      MeetingReplay replay,
      BoardView boards,
      History history,
      LearntSince learnt,
      Compare compare,
      Search search,
      AsOfBar bar,
      Blocks blocks) {
    this.json = json;
    this.answers = answers;
    this.asking = asking;
    this.things = things;
    this.replay = replay;
    this.boards = boards;
    this.history = history;
    this.learnt = learnt;
    this.compare = compare;
    this.search = search;
    this.bar = bar;
    this.blocks = blocks;
  }

  private Shown shown(Object answer) {
    return new Shown(json.tree(answer));
  }

  private List<Shown> all(List<?> answers) {
    return answers.stream().map(this::shown).toList();
  }

  // ------------------------------------------------------------------------------- meetings

  /**
   * The meetings of every body whose knowledge this reader may ask for: those this audience knows,
   * and those that the body itself knows to have had.
   */
  MeetingsPage meetings(AsKnown known) {
    Vantage from = new Vantage(known);
    Map<String, List<MeetingsPage.Row>> bodies = new LinkedHashMap<>();
    Set<String> listed = new HashSet<>();
    addMeetings(bodies, listed, from, known);
    for (Audience body : bar.bodies(known)) {
      addMeetings(bodies, listed, from, asking.as(known, body));
    }
    List<MeetingsPage.OfBody> shown = new ArrayList<>();
    bodies.forEach((body, rows) -> shown.add(new MeetingsPage.OfBody(body, rows)));
    return new MeetingsPage(
        frame(from, "Meetings", known.record().title(), "/meetings", "Meetings", List.of()), shown);
  }

  private void addMeetings(
      Map<String, List<MeetingsPage.Row>> bodies,
      Set<String> listed,
      Vantage from,
      AsKnown knower) {
    Vantage theirs = new Vantage(knower);
    boolean own = knower == from.known();
    List<Shown> meetings = new ArrayList<>(all(things.ofKind(knower, EntityKind.MEETING)));
    meetings.sort(Comparator.comparing((Shown meeting) -> order(knower, meeting)).reversed());
    for (Shown meeting : meetings) {
      Ref ref = new Ref(meeting.required("ref"));
      if (!listed.add(ref.value())) {
        continue;
      }
      String body =
          meeting.text("board").map(board -> theirs.thing(board).words()).orElse("Body not known");
      boolean opened =
          knower.record().meeting(ref).filter(times -> canReplay(knower, times)).isPresent();
      String page = from.newest("/meetings/" + ref);
      bodies
          .computeIfAbsent(body, key -> new ArrayList<>())
          .add(
              new MeetingsPage.Row(
                  meeting.text("title").orElse(ref.value()),
                  own
                      ? from.page("/meetings/" + ref)
                      : page + "?asOf=now&audience=" + knower.audience(),
                  Vantage.day(meeting.text("date").orElse(null)),
                  meeting
                      .text("status")
                      .map(Reading::constant)
                      .orElse(meeting.text("inWords").orElse("not stated")),
                  opened ? (own ? replayOf(from, ref) : page + "/replay") : null));
    }
  }

  /** The order of meetings is that of the record. */
  private static Long order(AsKnown known, Shown meeting) {
    return known
        .record()
        .meeting(new Ref(meeting.required("ref")))
        .map(times -> Math.max(times.scheduled(), times.opened()))
        .orElse(0L);
  }

  /** Whether a meeting had closed at the moment shown. */
  private static boolean canReplay(AsKnown known, MeetingTimes times) {
    return times.closed() > 0 && times.closed() <= known.cut().reach();
  }

  private static String replayOf(Vantage from, Ref meeting) {
    String address = from.newest("/meetings/" + meeting + "/replay");
    return from.known().asked().audience() == null
        ? address
        : address + "?audience=" + from.known().audience();
  }

  ReplayPage replay(AsKnown known, MeetingTimes times) {
    Vantage from = new Vantage(known);
    Cards cards = new Cards(from);
    Shown answer = shown(replay.of(known, times));
    Shown meeting = answer.in("meeting");
    Shown pack = answer.in("pack");
    Shown attendance = answer.in("attendance");
    String title = meeting.text("title").orElse(times.meeting().value());
    String path = "/meetings/" + times.meeting() + "/replay";
    return new ReplayPage(
        replayFrame(from, times, title, path),
        bar.track(from, times),
        moments(from, times, path),
        answer.text("entered").map(Cards::upper).orElse(null),
        facts(cards, from, answer, meeting),
        packFacts(from, pack),
        pack.each("papers").stream().map(paper -> cards.card(EntityKind.PAPER, paper)).toList(),
        cards.happenings(pack.each("broughtIn")),
        agenda(from, answer),
        cards.happenings(answer.each("tabled")),
        cards.happenings(answer.each("told")),
        attendance(from, attendance),
        interests(answer),
        dealtWith(cards, EntityKind.CHALLENGE, answer.each("challenges")),
        dealtWith(cards, EntityKind.DECISION, answer.each("decisions")),
        dealtWith(cards, EntityKind.BOARD_ACTION, answer.each("boardActions")),
        cards.sections(answer.in("known")),
        answer.has("notBeforeTheBoard") ? cards.happenings(answer.each("notBeforeTheBoard")) : null,
        from.page("/learnt-since"),
        from.evidence("/meetings/" + times.meeting()),
        known.asked().showLater() ? "" : from.page(path, "later=show"),
        List.of());
  }

  private static List<Fact> agenda(Vantage from, Shown answer) {
    List<Fact> items = new ArrayList<>();
    for (Shown item : answer.each("agenda")) {
      List<Line> lines = new ArrayList<>();
      lines.add(Line.of(item.required("title")).with(item.text("purpose").orElse(null)));
      item.names("papers").forEach(paper -> lines.add(from.thing(paper)));
      item.names("about").forEach(thing -> lines.add(from.thing(thing)));
      items.add(Fact.of("Item " + item.required("number"), lines));
    }
    return items;
  }

  private static List<Fact> interests(Shown answer) {
    List<Fact> interests = new ArrayList<>();
    for (Shown one : answer.each("interests")) {
      List<Line> lines = new ArrayList<>();
      lines.add(Line.of(one.required("interest")).with(one.text("minuted").orElse(null)));
      one.text("action").ifPresent(followed -> lines.add(Line.of(followed)));
      interests.add(Fact.of(Cards.upper(one.required("role")), lines));
    }
    return interests;
  }

  /** What a meeting dealt with, each with what it did there and when that was minuted. */
  private static List<Card> dealtWith(Cards cards, EntityKind kind, List<Shown> things) {
    List<Card> shown = new ArrayList<>();
    for (Shown thing : things) {
      if (thing.has("ref")) {
        Card card = cards.card(kind, thing);
        List<Line> here = new ArrayList<>();
        for (Shown step : thing.each("here")) {
          here.add(
              Line.of(Cards.upper(step.required("done"))).with(step.text("minuted").orElse(null)));
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("At the meeting", here));
        facts.addAll(card.facts());
        shown.add(new Card(card.ref(), card.title(), card.href(), card.action(), facts));
      }
    }
    return shown;
  }

  private List<Fact> facts(Cards cards, Vantage from, Shown answer, Shown meeting) {
    Shown board = answer.in("board");
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            "Held",
            Vantage.day(meeting.text("date").orElse(null))
                + meeting
                    .text("status")
                    .map(status -> ", " + Reading.constant(status))
                    .orElse("")));
    if (board.has("ref")) {
      facts.add(Fact.of("Body", List.of(from.thing(board.required("ref")))));
      facts.addAll(cards.terms(board));
    }
    facts.addAll(inForce(from, answer.in("inForce")));
    List<Line> members = new ArrayList<>();
    for (Shown member : board.each("membersThen")) {
      members.add(
          Line.of(member.text("title").orElse(member.required("ref")))
              .with(member.text("inWords").orElse(null)));
    }
    facts.add(
        members.isEmpty()
            ? Fact.of("Members then", "No member is recorded")
            : Fact.of("Members then", members));
    facts.add(
        Fact.of(
            "Quorum",
            meeting
                .text("quorate")
                .map(Reading::constant)
                .map(Cards::upper)
                .orElse("Not opened yet")));
    return facts;
  }

  private static List<Fact> packFacts(Vantage from, Shown pack) {
    if (!pack.has("issued")) {
      return List.of(Fact.of("Issued", "No pack was issued: the meeting had an empty one"));
    }
    Shown issued = pack.in("issued");
    List<String> sections = pack.names("sections");
    return List.of(
        new Fact(
            "Issued", List.of(Line.of(from.recorded(issued))), from.source(issued), null, null),
        Fact.of(
            "Sections of the record in it",
            sections.isEmpty()
                ? "None: it holds its papers and what they bring in"
                : Cards.upper(String.join(", ", sections))));
  }

  private static List<Fact> attendance(Vantage from, Shown attendance) {
    List<Fact> facts = new ArrayList<>();
    Source source = attendance.has("recorded") ? from.source(attendance.in("recorded")) : null;
    for (Shown person : attendance.each("people")) {
      facts.add(
          new Fact(
              person.required("role"),
              List.of(
                  Line.of(Cards.upper(person.required("presence")))
                      .with(attendance.text("minuted").orElse(null))),
              source,
              null,
              null));
    }
    return facts;
  }

  /** On what things were rated then, and under which editions of a framework inspected. */
  private static List<Fact> inForce(Vantage from, Shown inForce) {
    List<Fact> facts = new ArrayList<>();
    List<Line> schemes = new ArrayList<>();
    for (Shown scheme : inForce.each("ratingSchemes")) {
      schemes.add(from.thing(scheme.required("ref")));
    }
    if (!schemes.isEmpty()) {
      facts.add(Fact.of("Rated by", schemes));
    }
    if (inForce.has("riskMatrix")) {
      facts.add(
          Fact.of("Risks rated on", List.of(from.thing(inForce.in("riskMatrix").required("ref")))));
    }
    return facts;
  }

  private static SubNavigation moments(Vantage from, MeetingTimes times, String path) {
    List<SubNavigation.Item> items = new ArrayList<>();
    for (Moment moment : AsOfBar.come(times)) {
      String written = Vantage.written(new Anchor.AtMeeting(times.meeting(), moment));
      String audience =
          from.known().asked().audience() == null ? "" : "&audience=" + from.known().audience();
      String mode =
          from.known().cut().reconstructed() ? "&mode=" + from.known().cut().mode().words() : "";
      items.add(
          new SubNavigation.Item(
              switch (moment) {
                case PACK -> "When the pack was issued";
                case OPENED -> "When it opened";
                case CLOSED -> "When it closed";
              },
              from.newest(path) + "?asOf=" + written + audience + mode,
              moment == from.known().cut().moment()));
    }
    return new SubNavigation("Moments of the meeting", items);
  }

  // ------------------------------------------------------------------------------- one thing

  ThingPage thing(AsKnown known, EntityKind kind, Ref ref) {
    Vantage from = new Vantage(known);
    Cards cards = new Cards(from);
    Map<String, Object> found =
        things.one(known, kind, ref).orElseThrow(() -> Things.unknown(kind.list(), ref));
    Shown thing = shown(kind == EntityKind.BOARD ? boards.of(known, ref, found) : found);
    String title = thing.text("title").orElse(ref.value());
    String path = "/" + kind.list() + "/" + ref;
    return new ThingPage(
        framed(
            from,
            Vantage.shortened(Vantage.titled(ref.value(), title)),
            Cards.upper(Cards.one(kind)),
            path,
            ref.value(),
            List.of(Link.of(Cards.all(kind), from.page("/" + kind.list()))),
            bar.of(from, path, then -> things.one(then, kind, ref).isPresent())),
        limits(thing),
        blocks.of(from, kind, ref, thing),
        cards.everything(kind, thing),
        known.record().meeting(ref).filter(times -> canReplay(known, times)).isPresent()
            ? replayOf(from, ref)
            : null,
        cards.happenings(thing.each("hasBeenTold")),
        ways(from, kind, ref, path),
        history(known, cards, ref),
        from.page("/events", "about=" + ref));
  }

  /** The ways from a thing to the questions about it. */
  private static List<Link> ways(Vantage from, EntityKind kind, Ref ref, String path) {
    List<Link> ways = new ArrayList<>();
    if (Threads.runThrough(kind)) {
      ways.add(Link.of("Its golden thread", from.page(path + "/thread")));
    }
    ways.add(
        Link.of(
            kind == EntityKind.DECISION
                ? "What it rested on, and what came of it"
                : "On whose authority",
            from.page(path + "/provenance")));
    if (kind != EntityKind.MEETING) { // that of a meeting is of its replay
      ways.add(Link.of("Take this away as evidence", from.evidence(path)));
    }
    if (from.mayRecord()) {
      ways.add(
          Link.of(
              "Record something about it",
              "/programmes/"
                  + from.known().record().programme()
                  + "/record?part="
                  + kind.list()
                  + "&about="
                  + ref));
    }
    return ways;
  }

  private static @Nullable String limits(Shown thing) {
    return thing
        .text("known")
        .map(
            known ->
                known.equals("exempt")
                    ? "Its existence is open, its content is not: exempt under Schedule 12A"
                        + " paragraph "
                        + thing.text("paragraph").orElse("not stated")
                        + "."
                    : "Only its reference and title are known to this audience at this moment.")
        .orElse(null);
  }

  private Table history(AsKnown known, Cards cards, Ref ref) {
    List<List<Content>> rows = new ArrayList<>();
    for (Shown change : all(history.of(known, ref))) {
      if (!Cards.saysNothing(change)) {
        rows.add(cards.change(change));
      }
    }
    return Table.of(
        "How it came to be so",
        List.of(
            Table.Column.of("Field"),
            Table.Column.of("From"),
            Table.Column.of("To"),
            Table.Column.of("Who says so, and when")),
        rows);
  }

  // ------------------------------------------------------------------------------- what changed

  LearntPage learnt(AsKnown then) {
    Vantage from = new Vantage(then);
    AsKnown now = asking.now(then);
    Cards cards = new Cards(new Vantage(now));
    Map<String, List<Happening>> kinds = new LinkedHashMap<>();
    for (Shown one : all(learnt.of(then, now))) {
      kinds
          .computeIfAbsent(one.required("learnt"), key -> new ArrayList<>())
          .add(cards.happening(one, null));
    }
    List<LearntPage.OfKind> shown = new ArrayList<>();
    kinds.forEach(
        (kind, learnt) -> shown.add(new LearntPage.OfKind(title(kind), explained(kind), learnt)));
    return new LearntPage(
        frame(
            from,
            "Learnt since",
            then.record().title(),
            "/learnt-since",
            "Learnt since",
            List.of()),
        shown);
  }

  /**
   * Two moments side by side.
   *
   * @param from the earlier one, as an address writes it; null for the meeting before
   */
  ComparePage compare(AsKnown later, @Nullable String from) {
    Vantage vantage = new Vantage(later);
    String begin = from == null ? bar.momentBefore(later) : from;
    AsKnown earlier = asking.at(later, later.asked().comparedWith(begin));
    Compare.Differences differences = compare.between(earlier, later);
    Cards cards = new Cards(vantage);
    List<ComparePage.Different> things = new ArrayList<>();
    for (Shown one : all(differences.items())) {
      things.add(different(vantage, cards, one));
    }
    List<String> summary = new ArrayList<>();
    differences.summary().forEach((term, count) -> summary.add(count + " " + term));
    return new ComparePage(
        frame(vantage, "Compare", later.record().title(), "/compare", "Compare", List.of()),
        bar.toCompare(vantage, earlier, begin),
        answers.label(earlier),
        answers.label(later),
        summary,
        things);
  }

  /** What is found for words; an empty search only asks. */
  SearchPage search(AsKnown known, String wanted) {
    Vantage from = new Vantage(known);
    Cards cards = new Cards(from);
    List<SearchPage.Found> found = new ArrayList<>();
    String problem = null;
    if (!wanted.isBlank()) {
      try {
        for (Shown one : all(search.of(known, wanted))) {
          found.add(
              new SearchPage.Found(
                  from.thing(one.required("ref")),
                  Cards.upper(Reading.constant(one.required("kind"))),
                  cards.happenings(one.each("events"))));
        }
      } catch (Problem refused) {
        problem = refused.getMessage();
      }
    }
    return new SearchPage(
        frame(from, "Search", known.record().title(), "/search", "Search", List.of()),
        from.newest("/search"),
        from.parameters(),
        wanted,
        problem,
        found);
  }

  private static ComparePage.Different different(Vantage from, Cards cards, Shown one) {
    List<Tag> terms = new ArrayList<>();
    one.names("terms").forEach(term -> terms.add(Tag.of(Cards.upper(term), colour(term))));
    List<List<Content>> rows = new ArrayList<>();
    for (Shown change : one.each("changes")) {
      if (!Cards.saysNothing(change)) {
        rows.add(cards.change(change));
      }
    }
    boolean isNew = one.value("new").asBoolean();
    return new ComparePage.Different(
        from.thing(one.required("ref")),
        Cards.upper(Reading.constant(one.required("kind"))),
        terms,
        isNew || rows.isEmpty()
            ? null
            : Table.of(
                "What is different",
                List.of(
                    Table.Column.of("Field"),
                    Table.Column.of("Was"),
                    Table.Column.of("Is"),
                    Table.Column.of("Who says so, and when")),
                rows));
  }

  /** Said in words first; the colour only underlines them. */
  private static Tag.Colour colour(String term) {
    return switch (term) {
      case "reopened", "overdue", "rated worse", "risk up" -> Tag.Colour.RED;
      case "date moved", "paused", "recorded late", "corrected" -> Tag.Colour.ORANGE;
      case "completed", "embedded", "signed off", "rated better", "risk down" -> Tag.Colour.GREEN;
      default -> Tag.Colour.GREY;
    };
  }

  private static String title(String kind) {
    return switch (kind) {
      case "corrected" -> "Corrected";
      case "revised" -> "Revised";
      case "disclosed" -> "Disclosed";
      case "late" -> "Recorded late";
      case "new" -> "New";
      default -> Cards.upper(kind);
    };
  }

  private static String explained(String kind) {
    return switch (kind) {
      case "corrected" -> "Something known then was wrong.";
      case "revised" -> "A figure or a definition known then has since been given anew.";
      case "disclosed" -> "It was in the record then, and not known to this audience.";
      case "late" -> "It was true then, and recorded after.";
      case "new" -> "It became true after.";
      default -> "";
    };
  }

  // ------------------------------------------------------------------------------- round a page

  private Frame frame(
      Vantage from, String title, String caption, String path, String here, List<Link> between) {
    return framed(from, title, caption, path, here, between, bar.of(from, path, then -> true));
  }

  private Frame replayFrame(Vantage from, MeetingTimes times, String title, String path) {
    return framed(
        from,
        title,
        from.known().titleOf(times.board()) + ": replay",
        path,
        title,
        List.of(Link.of("Meetings", from.newest("/meetings"))),
        bar.ofReplay(from, times));
  }

  /** What stands round a page of one thing, or of the programme. */
  Frame framed(
      Vantage from,
      String title,
      String caption,
      String path,
      String here,
      List<Link> between,
      TimeShown time) {
    String programme = from.known().record().title();
    List<Link> way = new ArrayList<>();
    way.add(Link.of("Programmes", "/programmes"));
    if (here.isEmpty()) {
      way.add(new Link(Text.of(programme), null, null, Attributes.NONE));
    } else {
      way.add(Link.of(programme, from.page("")));
      way.addAll(between);
      way.add(new Link(Text.of(here), null, null, Attributes.NONE));
    }
    List<SubNavigation.Item> pages = new ArrayList<>();
    pages.add(item(from, "Overview", "", path));
    pages.add(item(from, "Actions", "/actions", path));
    pages.add(item(from, "Measures", "/measures", path));
    pages.add(item(from, "Risks", "/risks", path));
    pages.add(item(from, "Decisions", "/decisions", path));
    pages.add(item(from, "Meetings", "/meetings", path));
    pages.add(item(from, "Attention", "/attention", path));
    pages.add(item(from, "Gaps", "/gaps", path));
    pages.add(item(from, "Compare", "/compare", path));
    pages.add(item(from, "Events", "/events", path));
    pages.add(item(from, "Ledger", "/ledger", path));
    pages.add(item(from, "Search", "/search", path));
    if (!from.isNow()) {
      pages.add(item(from, "Learnt since", "/learnt-since", path));
    } else if (from.mayRecord()) {
      pages.add(
          new SubNavigation.Item(
              "Record", "/programmes/" + from.known().record().programme() + "/record", false));
    }
    return new Frame(
        title,
        caption,
        Breadcrumbs.of(way.toArray(Link[]::new)),
        new SubNavigation("This programme", pages),
        time,
        answers.address(from.known()),
        overtaken(from, path),
        null);
  }

  /** Only what is newest can be overtaken; a reconstruction goes by dates and not by positions. */
  private static @Nullable OvertakenNotice overtaken(Vantage from, String path) {
    AsKnown known = from.known();
    if (!from.isNow() || known.cut().reconstructed() || known.asked().readTo() != null) {
      return null;
    }
    long position = known.cut().position();
    return new OvertakenNotice(
        from.newest("/overtaken") + "?since=" + position + "&audience=" + known.audience(),
        Link.of("See what changed", from.page("/compare", "from=" + position)),
        from.page(path));
  }

  private static SubNavigation.Item item(Vantage from, String words, String page, String path) {
    return new SubNavigation.Item(words, from.page(page), page.equals(path));
  }
}
