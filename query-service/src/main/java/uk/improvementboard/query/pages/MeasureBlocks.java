package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.pictures.LineChart;
import uk.improvementboard.design.pictures.Picture;
import uk.improvementboard.design.pictures.Scale;
import uk.improvementboard.design.pictures.Sparkline;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.query.view.Observation;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;

/** A measure on its page: its figures, what they are meant to come to, and what others come to. */
final class MeasureBlocks {

  /** As many lines as can be told apart in a picture, its own among them. */
  private static final int LINES = 4;

  private final Vantage from;
  private final Shown measure;
  private final Reading reading;

  MeasureBlocks(Vantage from, Shown measure) {
    this.from = from;
    this.measure = measure;
    this.reading = new Reading(from);
  }

  /** One figure with its period. */
  private record Figured(Shown shown, ImpreciseDate period) {

    static Stream<Figured> of(Shown shown) {
      return shown
          .text("period")
          .map(ImpreciseDate::parse)
          .map(p -> new Figured(shown, p))
          .stream();
    }

    LocalDate day() {
      return period.last().or(period::first).orElse(LocalDate.MIN);
    }

    boolean dated() {
      return period.last().isPresent() || period.first().isPresent();
    }

    @Nullable BigDecimal number() {
      return numberOf(shown);
    }

    String definition() {
      return shown.text("definitionVersion").orElse("");
    }
  }

  static @Nullable BigDecimal numberOf(Shown shown) {
    Shown figure = shown.in("figure");
    return switch (figure.text("kind").orElse("")) {
      case "Number" -> figure.value("value").decimalValue();
      case "None" -> BigDecimal.ZERO;
      default -> null;
    };
  }

  private List<Figured> observations() {
    return measure.each("observations").stream()
        .flatMap(Figured::of)
        .sorted(Comparator.comparing(Figured::day))
        .toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block("figures", "Figures", figures()));
    blocks.add(Block.of("targets", "Targets", targets()));
    blocks.add(Block.of("comparators", "Compared with others", comparators()));
    return blocks;
  }

  // Figures --------------------------------------------------------------------------------------

  private List<Content> figures() {
    List<Content> parts = new ArrayList<>();
    List<Figured> seen = observations();
    parts.add(new Facts(new Scores(from).of(EntityKind.MEASURE, measure.in("derived"))));
    if (seen.isEmpty()) {
      return List.of(Paragraph.of("No figure is known at this moment."));
    }
    Table table = table(seen);
    List<Figured> drawn = seen.stream().filter(Figured::dated).toList();
    if (drawn.stream().anyMatch(one -> one.number() != null)) {
      parts.add(new Picture(chart(drawn), note(seen), table));
    } else {
      parts.add(Paragraph.of("No figure is a number, so there is no picture."));
      parts.add(new Scroll("Figures", table));
    }
    return parts;
  }

  private LineChart chart(List<Figured> seen) {
    String title = measure.text("title").orElse(measure.required("ref"));
    List<LineChart.Line> lines = new ArrayList<>();
    lines.add(new LineChart.Line("This measure", points(seen)));
    Map<String, List<Figured>> others = new LinkedHashMap<>();
    measure.each("comparators").stream()
        .flatMap(Figured::of)
        .filter(one -> one.number() != null && one.dated())
        .forEach(
            one ->
                others
                    .computeIfAbsent(one.shown().required("whose"), whose -> new ArrayList<>())
                    .add(one));
    others.entrySet().stream()
        .limit(LINES - 1L)
        .forEach(other -> lines.add(new LineChart.Line(other.getKey(), points(other.getValue()))));
    return new LineChart(
        "figures-chart",
        Vantage.shortened(title),
        described(seen),
        unit(),
        lines,
        measure.each("targets").stream().flatMap(this::target).toList());
  }

  private String unit() {
    return measure.text("unit").orElse("Unit not stated");
  }

  /** Where it is counted otherwise the line breaks: what is not comparable is not joined. */
  private static List<LineChart.Point> points(List<Figured> figures) {
    List<LineChart.Point> points = new ArrayList<>();
    Figured before = null;
    for (Figured one : figures) {
      if (before != null && !before.definition().equals(one.definition())) {
        points.add(new LineChart.Point(one.day(), shortly(one.period()), null, ""));
      }
      points.add(
          new LineChart.Point(one.day(), shortly(one.period()), one.number(), mark(one.shown())));
      before = one;
    }
    return points;
  }

  private static String mark(Shown one) {
    if (one.text("revisedBecause").isPresent()) {
      return "r";
    }
    return one.text("firmness").filter("PROVISIONAL"::equals).map(p -> "p").orElse("");
  }

  private static String described(List<Figured> seen) {
    List<String> said = new ArrayList<>();
    for (Figured one : seen) {
      said.add(one.period().inWords() + ": " + one.shown().text("inWords").orElse("not known"));
    }
    return String.join("; ", said);
  }

  private static @Nullable String note(List<Figured> seen) {
    List<String> notes = new ArrayList<>();
    if (seen.stream().anyMatch(one -> mark(one.shown()).equals("r"))) {
      notes.add("r, revised");
    }
    if (seen.stream().anyMatch(one -> mark(one.shown()).equals("p"))) {
      notes.add("p, provisional");
    }
    if (seen.stream().map(Figured::definition).distinct().count() > 1) {
      notes.add("the line breaks where the definition changed");
    }
    if (seen.stream().anyMatch(one -> one.number() == null)) {
      notes.add("the line breaks where no number is known");
    }
    return notes.isEmpty() ? null : "Marks: " + String.join("; ", notes) + ".";
  }

  private Stream<LineChart.Target> target(Shown target) {
    Optional<LocalDate> begins =
        target.text("from").map(ImpreciseDate::parse).flatMap(ImpreciseDate::first);
    JsonNode value = target.value("value");
    if (begins.isEmpty() || !value.isNumber()) {
      return Stream.empty();
    }
    BigDecimal tolerance =
        target.value("tolerance").isNumber() ? target.value("tolerance").decimalValue() : null;
    return Stream.of(
        new LineChart.Target(
            begins.get(),
            target
                .text("until")
                .map(ImpreciseDate::parse)
                .flatMap(ImpreciseDate::last)
                .orElse(null),
            value.decimalValue(),
            tolerance == null ? null : tolerated(value.decimalValue(), tolerance)));
  }

  /** The worst figure that is tolerated; none where no source says which way is worse. */
  private @Nullable BigDecimal tolerated(BigDecimal value, BigDecimal tolerance) {
    return switch (measure.text("polarity").map(Polarity::valueOf).orElse(Polarity.NOT_STATED)) {
      case HIGHER_IS_BETTER -> value.subtract(tolerance);
      case LOWER_IS_BETTER -> value.add(tolerance);
      case ON_TARGET_IS_BETTER, NOT_STATED -> null;
    };
  }

  private Table table(List<Figured> seen) {
    List<List<Content>> rows = new ArrayList<>();
    for (Figured one : seen.reversed()) {
      Shown shown = one.shown();
      List<String> notes = new ArrayList<>();
      for (Shown earlier : shown.each("earlier")) {
        notes.add("reported as " + earlier.text("inWords").orElse("not known"));
      }
      shown.text("revisedBecause").ifPresent(why -> notes.add("revised: " + why));
      if (mark(shown).equals("p")) {
        notes.add("provisional");
      }
      shown.text("definitionVersion").ifPresent(by -> notes.add("by definition " + by));
      shown.text("extractedOn").ifPresent(on -> notes.add("taken " + Vantage.day(on)));
      rows.add(
          List.of(
              Text.of(Cards.upper(one.period().inWords())),
              Line.of(shown.text("inWords").orElse("not known"))
                  .with(shown.text("words").orElse(null)),
              Text.of(notes.isEmpty() ? "" : Cards.upper(String.join("; ", notes))),
              source(
                  "observations",
                  one.definition().isEmpty()
                      ? one.period().edtf()
                      : one.period().edtf() + " by definition " + one.definition())));
    }
    return Table.of(
        "Figures, the newest first",
        List.of(
            Table.Column.of("Period"),
            Table.Column.of("Figure, " + unit()),
            Table.Column.of("Notes"),
            Table.Column.of("Who says so")),
        rows);
  }

  private Content source(String field, String key) {
    Shown statement = measure.in("statements").in(field + "/" + key);
    return statement.has("position") ? from.source(statement) : Text.of("");
  }

  // Targets and others ---------------------------------------------------------------------------

  private Content targets() {
    List<List<Content>> rows = new ArrayList<>();
    for (Shown target : measure.each("targets")) {
      rows.add(
          List.of(
              Line.of(number(target.value("value")))
                  .with(target.text("words").map(Cards::upper).orElse(null)),
              Text.of(
                  target.value("tolerance").isNumber()
                      ? number(target.value("tolerance"))
                      : "none stated"),
              Text.of(Cards.upper(Vantage.day(target.text("from").orElse(null)))),
              Text.of(
                  target.text("until").map(Vantage::day).map(Cards::upper).orElse("Not stated")),
              target
                  .text("decision")
                  .<Content>map(from::thing)
                  .orElse(Text.of("no decision stated"))));
    }
    if (rows.isEmpty()) {
      return Paragraph.of("No target is known at this moment.");
    }
    return new Scroll(
        "Targets",
        Table.of(
            "Targets, and while they count",
            List.of(
                Table.Column.of("Target"),
                Table.Column.of("Tolerance"),
                Table.Column.of("From"),
                Table.Column.of("Until"),
                Table.Column.of("Set by")),
            rows));
  }

  private static String number(JsonNode number) {
    return number.isNumber() ? Scale.words(number.decimalValue()) : "not stated";
  }

  private Content comparators() {
    List<List<Content>> rows = new ArrayList<>();
    for (Shown other : measure.each("comparators")) {
      rows.add(
          List.of(
              Text.of(Cards.upper(other.required("whose"))),
              Text.of(Cards.upper(Vantage.day(other.text("period").orElse(null)))),
              reading.lines("observations", other.node()).getFirst()));
    }
    if (rows.isEmpty()) {
      return Paragraph.of("Nobody else's figure is known at this moment.");
    }
    return new Scroll(
        "Compared with others",
        Table.of(
            "Others' figures",
            List.of(Table.Column.of("Whose"), Table.Column.of("Period"), Table.Column.of("Figure")),
            rows));
  }

  // A line among others --------------------------------------------------------------------------

  private static final int LAST = 12;

  /** How the last figures of a measure went, the size of a word; empty where none is a number. */
  static Optional<Content> sparkline(AsKnown known, Thing measure) {
    List<Observation> seen =
        measure.on(known.date()).entrySet().stream()
            .filter(entry -> entry.getKey().name().equals("observations"))
            .map(entry -> Values.plain(entry.getValue().value()))
            .filter(Observation.class::isInstance)
            .map(Observation.class::cast)
            .sorted(
                Comparator.comparing(
                    one -> one.period().last().or(one.period()::first).orElse(LocalDate.MIN)))
            .toList();
    List<Observation> last = seen.subList(Math.max(0, seen.size() - LAST), seen.size());
    List<@Nullable BigDecimal> values = new ArrayList<>();
    List<String> said = new ArrayList<>();
    Observation before = null;
    for (Observation one : last) {
      if (before != null && !before.definitionVersion().equals(one.definitionVersion())) {
        values.add(null); // what is counted otherwise is not joined
      }
      before = one;
      values.add(
          switch (one.figure()) {
            case Figure.Number number -> number.value();
            case Figure.None none -> BigDecimal.ZERO;
            case Figure.Words words -> null;
            case Figure.Suppressed suppressed -> null;
            case Figure.NotReported notReported -> null;
          });
      said.add(one.period().inWords() + ": " + InWords.figure(one.figure()));
    }
    return values.stream().allMatch(Objects::isNull)
        ? Optional.empty()
        : Optional.of(
            Sparkline.of(
                "spark-" + measure.ref(),
                known.titleOf(measure.ref()),
                String.join("; ", said),
                values));
  }

  static String shortly(ImpreciseDate period) {
    String words = period.inWords();
    return words.replaceAll("\\b(\\p{Lu}\\p{Ll}{2})\\p{Ll}+\\b(?= \\d{4})", "$1");
  }
}
