package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.design.Attributes;
import uk.improvementboard.design.Field;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Pagination;
import uk.improvementboard.design.Select;
import uk.improvementboard.design.SubNavigation;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.portfolio.Attention;
import uk.improvementboard.query.portfolio.Concern;
import uk.improvementboard.query.portfolio.Concerning;
import uk.improvementboard.query.portfolio.Figure;
import uk.improvementboard.query.portfolio.Portfolio;
import uk.improvementboard.query.portfolio.Portfolio.PageOf;
import uk.improvementboard.query.portfolio.Portfolio.Wanted;
import uk.improvementboard.query.portfolio.Trend;
import uk.improvementboard.query.savedviews.ViewsOfList;

/** The pages of many programmes, and of what needs attention in each. */
@Component
final class PortfolioPages {

  private static final int ON_A_PAGE = 50;

  private final Portfolio portfolio;
  private final Attention attention;
  private final Trend trend;
  private final Pages pages;
  private final AsOfBar bar;

  PortfolioPages(Portfolio portfolio, Attention attention, Trend trend, Pages pages, AsOfBar bar) {
    this.portfolio = portfolio;
    this.attention = attention;
    this.trend = trend;
    this.pages = pages;
    this.bar = bar;
  }

  // ------------------------------------------------------------------------------- programmes

  PortfolioPage portfolio(
      Actor reader, AsOf asked, Wanted wanted, @Nullable String cursor, ViewsOfList views) {
    PageOf<JsonNode> page =
        portfolio.page(portfolio.of(reader, asked, wanted), asked, cursor, ON_A_PAGE);
    String parameters = parameters(asked, wanted.within());
    List<Concern> concerns =
        Arrays.stream(Concern.values())
            .filter(
                concern ->
                    concern != Concern.EMBARGOED
                        || page.items().stream()
                            .anyMatch(line -> line.path("figures").has(concern.words())))
            .toList();
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.of("Programme"));
    concerns.forEach(concern -> columns.add(Table.Column.of(concern.title())));
    columns.add(Table.Column.of("Last meeting"));
    columns.add(Table.Column.of("Next meeting"));
    columns.add(Table.Column.of("Last recorded"));
    List<List<Content>> rows = new ArrayList<>();
    for (JsonNode line : page.items()) {
      rows.add(row(new Shown(line), concerns, parameters));
    }
    boolean all = wanted.having() == null && page.total() == 0;
    return new PortfolioPage(
        moment(asked),
        asked.anchor() instanceof Anchor.AtInstant at ? at.instant().toString() : "",
        asked.audience() == null ? "" : asked.audience().name(),
        wanted.within(),
        Select.of(
            Field.of("sort", "Order"),
            Stream.concat(
                    Stream.of(
                        Select.Option.of("worst", "The worst first"),
                        Select.Option.of("title", "By name")),
                    options(concerns))
                .toList(),
            wanted.order().words()),
        Select.of(
            Field.of("having", "Show"),
            Stream.concat(Stream.of(Select.Option.of("", "Every programme")), options(concerns))
                .toList(),
            wanted.having() == null ? "" : wanted.having().words()),
        !all,
        page.items().isEmpty()
            ? "No programme gives rise to this concern."
            : "Programmes "
                + (page.from() + 1)
                + " to "
                + (page.from() + page.items().size())
                + " of "
                + page.total(),
        Table.of("How they stand", columns, rows),
        pagination(
            page,
            "/programmes",
            parameters,
            "sort="
                + wanted.order().words()
                + (wanted.having() == null ? "" : "&having=" + wanted.having().words())
                + "&",
            "Pages of programmes"),
        views);
  }

  private static Stream<Select.Option> options(List<Concern> concerns) {
    return concerns.stream().map(concern -> Select.Option.of(concern.words(), concern.title()));
  }

  private static String moment(AsOf asked) {
    return asked.anchor() instanceof Anchor.AtInstant at ? Vantage.moment(at.instant()) : "now";
  }

  private static List<Content> row(Shown line, List<Concern> concerns, String parameters) {
    String programme = line.required("ref");
    String title = line.required("title");
    String base = "/programmes/" + programme;
    List<Content> row = new ArrayList<>();
    row.add(new Line(title, base + withoutWithin(parameters), line.text("localArea").orElse(null)));
    for (Concern concern : concerns) {
      Shown figure = line.in("figures").in(concern.words());
      Figure shown =
          new Figure(
              (int) figure.number("count"),
              figure.has("days") ? Long.valueOf(figure.number("days")) : null);
      row.add(
          figure(concern, shown, base + "/attention" + parameters + "#" + concern.words(), title));
    }
    row.add(meeting(line, "lastMeeting", base, "/replay", parameters));
    row.add(meeting(line, "nextMeeting", base, "", parameters));
    row.add(
        line.text("lastRecordedOn")
            .<Content>map(
                day ->
                    Line.of(Vantage.day(day))
                        .with(
                            line.text("daysSinceRecorded")
                                .map(days -> days.equals("1") ? "1 day ago" : days + " days ago")
                                .orElse(null)))
            .orElseGet(() -> Text.of("not stated")));
    return row;
  }

  /** A number that leads to its things, said in full to who cannot see the column. */
  private static Content figure(Concern concern, Figure figure, String href, String of) {
    if (figure.count() == 0) {
      return Text.of("0");
    }
    return new FigureShown(
        Link.of(
            "" + figure.count(),
            href,
            concern.counted(figure.count()).replaceFirst("^\\d+ ", "") + ", " + of),
        figure.days() == null ? null : concern.worst(figure.days()));
  }

  private static Content meeting(
      Shown line, String which, String base, String page, String parameters) {
    return line.text(which)
        .<Content>map(
            ref -> {
              String asked =
                  page.isEmpty() ? withoutWithin(parameters) : audience(withoutWithin(parameters));
              return new Line(
                  line.text(which + "Date").map(Vantage::day).orElse(ref),
                  base + "/meetings/" + ref + page + asked,
                  line.text(which + "Title").orElse(null));
            })
        .orElseGet(() -> Text.of("none known"));
  }

  /** A replay is of its meeting's own moment: of the parameters only the audience goes with it. */
  private static String audience(String parameters) {
    for (String one : parameters.isEmpty() ? List.<String>of() : split(parameters)) {
      if (one.startsWith("audience=")) {
        return "?" + one;
      }
    }
    return "";
  }

  private static List<String> split(String parameters) {
    return List.of(parameters.substring(1).split("&", -1));
  }

  private static String withoutWithin(String parameters) {
    if (parameters.isEmpty()) {
      return "";
    }
    List<String> kept =
        split(parameters).stream().filter(one -> !one.startsWith("within=")).toList();
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  /** The moment, audience and days looked ahead, as the address of each programme has them. */
  private static String parameters(AsOf asked, int within) {
    List<String> written = new ArrayList<>();
    if (!(asked.anchor() instanceof Anchor.Now)) {
      written.add("asOf=" + Vantage.written(asked.anchor()));
    }
    if (asked.audience() != null) {
      written.add("audience=" + asked.audience());
    }
    if (asked.mode() == Mode.RECONSTRUCTED) {
      written.add("mode=" + asked.mode().words());
    }
    if (asked.trueOn() != null) {
      written.add("trueOn=" + asked.trueOn());
    }
    if (within != Gaps.WITHIN) {
      written.add("within=" + within);
    }
    return written.isEmpty() ? "" : "?" + String.join("&", written);
  }

  private static @Nullable Pagination pagination(
      PageOf<?> page, String path, String parameters, String more, String label) {
    if (page.next() == null && page.previous() == null) {
      return null;
    }
    int shown = page.from() / page.size() + 1;
    int of = (page.total() + page.size() - 1) / page.size();
    String begins = path + parameters + (parameters.isEmpty() ? "?" : "&") + more + "cursor=";
    return new Pagination(
        step(page.previous(), begins, shown - 1, of),
        step(page.next(), begins, shown + 1, of),
        null,
        label,
        Attributes.NONE);
  }

  private static Pagination.@Nullable Step step(
      @Nullable String cursor, String begins, int number, int of) {
    return cursor == null
        ? null
        : Pagination.Step.of(
            begins + URLEncoder.encode(cursor, StandardCharsets.UTF_8), number + " of " + of);
  }

  // ------------------------------------------------------------------------------- one concern

  ConcernPage concern(
      Actor reader,
      AsOf asked,
      Concern concern,
      int within,
      @Nullable String cursor,
      ViewsOfList views) {
    PageOf<JsonNode> page =
        portfolio.page(portfolio.things(reader, asked, concern, within), asked, cursor, ON_A_PAGE);
    String parameters = parameters(asked, within);
    List<List<Content>> rows = new ArrayList<>();
    for (JsonNode one : page.items()) {
      rows.add(row(new Shown(one), parameters));
    }
    return new ConcernPage(
        concern.title(),
        asked.anchor() instanceof Anchor.AtInstant ? "on " + moment(asked) : "now",
        page.items().isEmpty()
            ? "There is none in the programmes you are attached to."
            : (page.from() + 1)
                + " to "
                + (page.from() + page.items().size())
                + " of "
                + page.total()
                + ", the worst first.",
        rows.isEmpty()
            ? null
            : Table.of(
                concern.title(),
                List.of(
                    Table.Column.of("What"),
                    Table.Column.of("Stands"),
                    Table.Column.of("Programme")),
                rows),
        pagination(page, "/portfolio/" + concern.words(), parameters, "", "Pages of the list"),
        views);
  }

  private static List<Content> row(Shown one, String parameters) {
    Shown thing = one.in("thing");
    String programme = "/programmes/" + one.required("programme");
    String ref = thing.required("ref");
    return List.of(
        new Line(
            Vantage.shortened(Vantage.titled(ref, thing.text("title").orElse(ref))),
            thing
                .text("list")
                .map(list -> programme + "/" + list + "/" + ref + withoutWithin(parameters))
                .orElse(null),
            null),
        Text.of(Cards.upper(one.required("inWords"))),
        new Line(one.required("programmeTitle"), programme + withoutWithin(parameters), null));
  }

  // ------------------------------------------------------------------------------- one programme

  AttentionPage attention(AsKnown known, int within) {
    Vantage from = new Vantage(known);
    List<Concerning> found = attention.of(known, within);
    List<AttentionPage.OfConcern> concerns = new ArrayList<>();
    List<SubNavigation.Item> contents = new ArrayList<>();
    for (Map.Entry<Concern, Figure> entry : Attention.figures(known.audience(), found).entrySet()) {
      Concern concern = entry.getKey();
      contents.add(
          new SubNavigation.Item(
              concern.title() + " (" + entry.getValue().count() + ")",
              "#" + concern.words(),
              false));
      concerns.add(
          new AttentionPage.OfConcern(
              concern.words(),
              concern.title(),
              found.stream()
                  .filter(one -> one.concern() == concern)
                  .map(one -> from.thing(one.thing().ref()).with(Cards.upper(one.inWords())))
                  .toList()));
    }
    return new AttentionPage(
        pages.framed(
            from,
            "What needs attention",
            known.record().title(),
            "/attention",
            "Attention",
            List.of(),
            bar.of(from, "/attention", then -> true)),
        from.newest("/attention"),
        from.parameters(),
        within,
        new SubNavigation("On this page", contents),
        Link.of(
            "How it came to this, meeting by meeting",
            within == Gaps.WITHIN ? from.page("/trend") : from.page("/trend", "within=" + within)),
        concerns);
  }

  TrendPage trend(AsKnown known, int within) {
    Vantage from = new Vantage(known);
    List<Trend.AtMeeting> meetings = trend.of(known, within);
    Map<Concern, Figure> now = trend.figures(known, within);
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.of("When"));
    columns.add(Table.Column.of("Since the meeting before"));
    now.keySet().forEach(concern -> columns.add(Table.Column.of(concern.title())));
    List<List<Content>> rows = new ArrayList<>();
    Object since = Trend.since(meetings, now).get("inWords");
    rows.add(
        row(
            Line.of(from.isNow() ? "Now" : "The moment shown"),
            since == null ? "No meeting before" : since.toString(),
            now,
            within == Gaps.WITHIN
                ? from.page("/attention")
                : from.page("/attention", "within=" + within),
            "now"));
    for (Trend.AtMeeting meeting : meetings.reversed()) {
      String address =
          from.newest("/attention")
              + meeting.address()
              + (within == Gaps.WITHIN ? "" : "&within=" + within);
      rows.add(
          row(
              new Line(
                  Vantage.day(meeting.date()),
                  from.newest("/meetings/" + meeting.meeting() + "/replay")
                      + "?audience="
                      + known.audience(),
                  meeting.title()),
              meeting.inWords(),
              meeting.figures(),
              address,
              Vantage.day(meeting.date())));
    }
    return new TrendPage(
        pages.framed(
            from,
            "Meeting by meeting",
            known.record().title(),
            "/trend",
            "Meeting by meeting",
            List.of(Link.of("Attention", from.page("/attention"))),
            bar.of(from, "/trend", then -> true)),
        Table.of("How it stood when each meeting closed", columns, rows));
  }

  private static List<Content> row(
      Line when, String inWords, Map<Concern, Figure> figures, String address, String of) {
    List<Content> row = new ArrayList<>();
    row.add(when);
    row.add(Text.of(Cards.upper(inWords)));
    figures.forEach(
        (concern, figure) -> row.add(figure(concern, figure, address + "#" + concern.words(), of)));
    return row;
  }
}
