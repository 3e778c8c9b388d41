package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.pictures.Bars;
import uk.improvementboard.design.pictures.Look;
import uk.improvementboard.design.pictures.Picture;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.SchemesInForce;
import uk.improvementboard.query.answers.Scorecard;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.MeetingCloses;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.journal.MeetingTimes;
import uk.improvementboard.query.pages.Register.Row;
import uk.improvementboard.query.portfolio.Attention;
import uk.improvementboard.query.portfolio.Concern;
import uk.improvementboard.query.portfolio.Concerning;
import uk.improvementboard.query.portfolio.Figure;
import uk.improvementboard.query.view.ActionStage;
import uk.improvementboard.query.view.MeetingStatus;
import uk.improvementboard.query.view.RatedRisk;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingLevel;

/** The first page of a programme: what a board looks at before anything else. */
@Component
final class Overview {

  private static final int MOST = 5;
  private static final int MEASURES = 10;

  private final Pages pages;
  private final AsOfBar bar;
  private final Attention attention;
  private final OverMeetings meetings;
  private final AboveLists lists;
  private final Things things;
  private final Json json;

  Overview(
      Pages pages,
      AsOfBar bar,
      Attention attention,
      OverMeetings meetings,
      AboveLists lists,
      Things things,
      Json json) {
    this.pages = pages;
    this.bar = bar;
    this.attention = attention;
    this.meetings = meetings;
    this.lists = lists;
    this.things = things;
    this.json = json;
  }

  OverviewPage of(AsKnown known) {
    Vantage from = new Vantage(known);
    List<MeetingTimes> held = MeetingCloses.held(known);
    OverMeetings.@Nullable AtClose last =
        held.stream()
            .filter(times -> !isItself(known, times))
            .reduce((one, later) -> later)
            .map(times -> meetings.atClose(known, times))
            .orElse(null);
    List<Concerning> found = attention.of(known, Gaps.WITHIN);
    List<Block> blocks = new ArrayList<>();
    blocks.add(exceptions(from, found, last));
    blocks.add(ratings(from, last));
    blocks.add(scorecard(from));
    blocks.add(risks(from));
    blocks.add(clocks(from));
    blocks.add(meetings(from, last));
    return new OverviewPage(
        pages.framed(
            from,
            known.record().title(),
            "Programme",
            "",
            "",
            List.of(),
            bar.of(from, "", then -> true)),
        blocks,
        parts(from),
        about(from),
        from.evidence(""));
  }

  /** Whether the moment shown is the close of this meeting, since which nothing can have moved. */
  private static boolean isItself(AsKnown known, MeetingTimes times) {
    return times.meeting().equals(known.cut().meeting())
        || (!known.cut().reconstructed() && times.closed() == known.cut().position());
  }

  // Exceptions first -----------------------------------------------------------------------------

  private Block exceptions(
      Vantage from, List<Concerning> found, OverMeetings.@Nullable AtClose last) {
    AsKnown known = from.known();
    Map<Concern, Figure> now = Attention.figures(known.audience(), found);
    Map<Concern, Figure> then =
        last == null
            ? Map.of()
            : Attention.figures(known.audience(), attention.of(last.then(), Gaps.WITHIN));
    List<List<Content>> rows = new ArrayList<>();
    for (Map.Entry<Concern, Figure> entry : now.entrySet()) {
      Concern concern = entry.getKey();
      int count = entry.getValue().count();
      Figure before = then.get(concern);
      boolean quiet = count == 0 && (before == null || before.count() == 0);
      if (!quiet) {
        rows.add(
            List.of(
                new Line(concern.title(), from.page("/attention") + "#" + concern.words(), null),
                Text.of(Integer.toString(count)),
                Text.of(before == null ? "" : moved(count, before.count())),
                Fact.of("", worst(from, concern, found))));
      }
    }
    List<Content> parts = new ArrayList<>();
    if (rows.isEmpty()) {
      parts.add(Paragraph.of("Nothing is overdue, red, off target or awaited in what is known."));
    } else {
      parts.add(
          new Scroll(
              "Exceptions",
              Table.of(
                  "What needs attention",
                  List.of(
                      Table.Column.of("Concern"),
                      Table.Column.numeric("How many"),
                      Table.Column.of("Since the meeting before"),
                      Table.Column.of("The worst")),
                  rows)));
    }
    parts.add(
        Paragraph.of(new Line("Everything that needs attention", from.page("/attention"), null)));
    return new Block("exceptions", "Exceptions", parts);
  }

  private static String moved(int now, int before) {
    return now == before ? "No change" : now > before ? "Up from " + before : "Down from " + before;
  }

  private static List<Line> worst(Vantage from, Concern concern, List<Concerning> found) {
    return found.stream()
        .filter(one -> one.concern() == concern)
        .limit(2)
        .map(one -> from.thing(one.thing().ref()).with(Cards.upper(one.inWords())))
        .toList();
  }

  // Counts by rating -----------------------------------------------------------------------------

  private static Block ratings(Vantage from, OverMeetings.@Nullable AtClose last) {
    AsKnown known = from.known();
    List<Thing> open = open(known);
    if (open.isEmpty()) {
      return Block.of(
          "ratings",
          "Actions by declared rating",
          Paragraph.of("No action is open."),
          Paragraph.of(new Line("Every action", from.page("/actions"), null)));
    }
    Map<String, Rated> levels = levels(known);
    Map<String, Integer> now = counted(known, open, levels);
    Map<String, Integer> then =
        last == null ? Map.of() : counted(last.then(), open(last.then()), levels);
    List<Bars.Bar> bars = new ArrayList<>();
    List<List<Content>> rows = new ArrayList<>();
    List<String> codes = new ArrayList<>(now.keySet());
    then.keySet().stream().filter(code -> !now.containsKey(code)).forEach(codes::add);
    for (String code : codes) {
      int count = now.getOrDefault(code, 0);
      String moved = last == null ? "" : moved(count, then.getOrDefault(code, 0));
      Rated level = levels.get(code);
      String words =
          code.equals(NOT_RATED) ? "Not rated" : level == null ? Cards.upper(code) : level.words();
      bars.add(
          new Bars.Bar(
              words,
              BigDecimal.valueOf(count),
              count + (moved.isEmpty() ? "" : ", " + moved.toLowerCase(Locale.UK)),
              code.equals(NOT_RATED) ? Look.EMPTY : level == null ? Look.DOTTED : level.look()));
      rows.add(
          List.of(
              new Line(
                  words,
                  from.page(
                      "/actions",
                      "rating="
                          + URLEncoder.encode(
                              code.equals(NOT_RATED) ? "none" : code, StandardCharsets.UTF_8)),
                  null),
              Text.of(Integer.toString(count)),
              Text.of(moved)));
    }
    String title =
        open.size() == 1 ? "1 open action" : open.size() + " open actions by declared rating";
    return Block.of(
        "ratings",
        "Actions by declared rating",
        new Picture(
            new Bars(
                "ratings-bars",
                title,
                String.join(
                    "; ", bars.stream().map(bar -> bar.words() + ": " + bar.said()).toList()),
                bars),
            last == null ? null : "Moves are since the meeting of " + last.day() + " closed.",
            Table.of(
                title,
                List.of(
                    Table.Column.of("Rating"),
                    Table.Column.numeric("Open actions"),
                    Table.Column.of("Since the meeting before")),
                rows)),
        Paragraph.of(new Line("Every action", from.page("/actions"), null)));
  }

  private static final String NOT_RATED = "";

  private static List<Thing> open(AsKnown known) {
    return known.view().things(EntityKind.ACTION).stream()
        .filter(
            action ->
                action
                    .value(known.date(), "stage", ActionStage.class)
                    .filter(ActionStage::over)
                    .isEmpty())
        .toList();
  }

  /** The levels of the scheme in force, the worst first. */
  private static Map<String, Rated> levels(AsKnown known) {
    Map<String, Rated> levels = new LinkedHashMap<>();
    SchemesInForce.of(known, EntityKind.ACTION)
        .ifPresent(
            scheme -> {
              List<?> all = scheme.value(LocalDate.MAX, "levels", List.class).orElse(List.of());
              for (Object one : all.reversed()) {
                if (one instanceof RatingLevel level) {
                  levels.put(level.code(), Rated.on(scheme, level.code()));
                }
              }
            });
    return levels;
  }

  private static Map<String, Integer> counted(
      AsKnown known, List<Thing> open, Map<String, Rated> levels) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    levels.keySet().forEach(code -> counted.put(code, 0));
    for (Thing action : open) {
      counted.merge(
          Rated.declared(known, action).map(Rated::code).orElse(NOT_RATED), 1, Integer::sum);
    }
    return counted;
  }

  // Scorecard, risks, clocks ---------------------------------------------------------------------

  private static Block scorecard(Vantage from) {
    AsKnown known = from.known();
    List<Thing> measures = new ArrayList<>(known.view().things(EntityKind.MEASURE));
    measures.sort(
        Comparator.comparing(
            (Thing measure) ->
                Scorecard.againstTarget(known, measure).map(Enum::ordinal).orElse(-1),
            Comparator.reverseOrder()));
    List<List<Content>> rows = new ArrayList<>();
    for (Thing measure : measures.subList(0, Math.min(MEASURES, measures.size()))) {
      rows.add(
          List.of(
              from.thing(measure.ref().value()),
              MeasureBlocks.sparkline(known, measure).orElse(Text.of("No number")),
              Text.of(Cards.upper(Scorecard.sentence(known, measure)))));
    }
    String every =
        measures.size() > MEASURES ? "All " + measures.size() + " measures" : "Every measure";
    return rows.isEmpty()
        ? Block.of("scorecard", "Scorecard", Paragraph.of("No measure is known at this moment."))
        : Block.of(
            "scorecard",
            "Scorecard",
            new Scroll(
                "Scorecard",
                Table.of(
                    "Measures, the furthest off target first",
                    List.of(
                        Table.Column.of("Measure"),
                        Table.Column.of("How it went"),
                        Table.Column.of("Latest figure, its direction and target")),
                    rows)),
            Paragraph.of(new Line(every, from.page("/measures"), null)));
  }

  private static Block risks(Vantage from) {
    List<Row> open =
        Register.rows(from.known(), from, EntityKind.RISK).stream()
            .filter(Registers::open)
            .sorted(Comparator.comparing(Registers::score, Comparator.reverseOrder()))
            .toList();
    List<List<Content>> rows = new ArrayList<>();
    for (Row row : open.subList(0, Math.min(MOST, open.size()))) {
      rows.add(
          List.of(
              row.itself(),
              Text.of(Registers.rating(row, "CURRENT").map(RatedRisk::code).orElse("Not rated")),
              Text.of(Registers.rating(row, "TARGET").map(RatedRisk::code).orElse("None"))));
    }
    Line register = new Line("The risk register, with its matrix", from.page("/risks"), null);
    return rows.isEmpty()
        ? Block.of(
            "top-risks", "Top risks", Paragraph.of("No risk is open."), Paragraph.of(register))
        : Block.of(
            "top-risks",
            "Top risks",
            new Scroll(
                "Top risks",
                Table.of(
                    open.size() > MOST ? "The first " + MOST + " of " + open.size() : "Open risks",
                    List.of(
                        Table.Column.of("Risk"),
                        Table.Column.of("Current rating"),
                        Table.Column.of("Target rating")),
                    rows)),
            Paragraph.of(register));
  }

  private Block clocks(Vantage from) {
    List<List<Content>> rows = lists.clockRows(from);
    Line more = new Line("Intervention and clocks", from.page("/interventions"), null);
    return rows.isEmpty()
        ? Block.of(
            "clocks",
            "Statutory clocks",
            Paragraph.of("No statutory clock runs, and none has lapsed."),
            Paragraph.of(more))
        : Block.of(
            "clocks",
            "Statutory clocks",
            new Scroll("Statutory clocks", AboveLists.clockTable(rows)),
            Paragraph.of(more));
  }

  // Meetings -------------------------------------------------------------------------------------

  private static Block meetings(Vantage from, OverMeetings.@Nullable AtClose last) {
    AsKnown known = from.known();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        next(known)
            .map(
                meeting ->
                    Fact.of(
                        "Next meeting",
                        List.of(
                            from.thing(meeting.ref().value())
                                .with(
                                    meeting
                                        .value(known.date(), "date", ImpreciseDate.class)
                                        .map(ImpreciseDate::inWords)
                                        .map(Cards::upper)
                                        .orElse(null)))))
            .orElseGet(() -> Fact.of("Next meeting", "None known")));
    if (last == null) {
      facts.add(Fact.of("Meeting before", "None known to have closed"));
    } else {
      Line name = from.thing(last.times().meeting().value());
      facts.add(Fact.of("Meeting before", List.of(name.with(Cards.upper(last.day())))));
      facts.add(
          Fact.of(
              "Since it closed",
              List.of(
                  new Line(
                      "What changed",
                      from.page(
                          "/compare",
                          "from="
                              + Vantage.written(
                                  new Anchor.AtMeeting(last.times().meeting(), Moment.CLOSED))),
                      null),
                  new Line("How it stood, meeting by meeting", from.page("/trend"), null))));
    }
    return Block.of("next-meeting", "Meetings", new Facts(facts));
  }

  /** Of the meetings ahead, the first whose day is not past. */
  private static Optional<Thing> next(AsKnown known) {
    LocalDate date = known.date();
    return known.view().things(EntityKind.MEETING).stream()
        .filter(
            meeting ->
                meeting
                    .value(date, "status", MeetingStatus.class)
                    .map(
                        status ->
                            switch (status) {
                              case SCHEDULED, AGENDA_SET, POSTPONED, PACK_ISSUED, OPENED -> true;
                              case CANCELLED, CLOSED, MINUTES_DRAFTED, MINUTES_CONFIRMED -> false;
                            })
                    .orElse(false))
        .filter(meeting -> day(meeting, date).filter(day -> !day.isBefore(date)).isPresent())
        .min(Comparator.comparing(meeting -> day(meeting, date).orElseThrow()));
  }

  private static Optional<LocalDate> day(Thing meeting, LocalDate date) {
    return meeting.value(date, "date", ImpreciseDate.class).flatMap(ImpreciseDate::last);
  }

  // The record -----------------------------------------------------------------------------------

  /** Every part of the record in which something is known. */
  private static List<Line> parts(Vantage from) {
    AsKnown known = from.known();
    List<Line> parts = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      long named =
          known.knowledge().named().stream()
                  .filter(one -> one.kind() == kind && known.view().thing(one.ref()).isEmpty())
                  .count()
              + known.knowledge().existenceOnly().stream()
                  .filter(one -> one.kind() == kind)
                  .count();
      long count = known.view().things(kind).size() + named;
      if (kind != EntityKind.PROGRAMME && count > 0) {
        parts.add(
            new Line(Cards.all(kind) + " (" + count + ")", from.page("/" + kind.list()), null));
      }
    }
    return parts;
  }

  private @Nullable Card about(Vantage from) {
    for (Thing programme : from.known().view().things(EntityKind.PROGRAMME)) {
      Optional<Shown> shown =
          things
              .one(from.known(), EntityKind.PROGRAMME, programme.ref())
              .map(found -> new Shown(json.tree(found)));
      if (shown.isPresent()) {
        return new Card(
                programme.ref().value(),
                "About the programme",
                null,
                "",
                new Cards(from).card(EntityKind.PROGRAMME, shown.get()).facts())
            .withoutSection();
      }
    }
    return null;
  }
}
