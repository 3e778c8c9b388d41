package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.pictures.LineChart;
import uk.improvementboard.design.pictures.Look;
import uk.improvementboard.design.pictures.Picture;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.RatedRisk;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix;

/** A risk on its page: where it lies on its matrix, how it moved, and what is done about it. */
final class RiskBlocks {

  private final Vantage from;
  private final Shown shown;
  private final Thing risk;

  RiskBlocks(Vantage from, Shown shown, Thing risk) {
    this.from = from;
    this.shown = shown;
    this.risk = risk;
  }

  List<Block> blocks(List<OverMeetings.AtClose> closes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(place());
    blocks.add(movement(closes));
    blocks.add(mitigations());
    return blocks;
  }

  // Where it lies --------------------------------------------------------------------------------

  private Block place() {
    Optional<RatedRisk> current = rating(from.known(), risk, "CURRENT");
    Optional<RatedRisk> target = rating(from.known(), risk, "TARGET");
    List<Content> parts = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (Shown one : shown.each("ratings")) {
      facts.add(
          Fact.of(
              Cards.upper(Reading.constant(one.required("ratingOf"))) + " rating",
              List.of(
                  Line.of(one.text("inWords").orElse(one.required("code")))
                      .with(
                          one.text("ratedOn")
                              .map(day -> "Rated " + Vantage.day(day))
                              .orElse(null)))));
    }
    parts.add(facts.isEmpty() ? Paragraph.of("It is not rated.") : new Facts(facts));
    Optional<Thing> on =
        current
            .or(() -> target)
            .flatMap(rating -> rating.matrix().toOptional())
            .flatMap(from.known().view()::thing);
    if (on.isPresent()) {
      parts.add(
          new Scroll(
              "Where it lies",
              Matrix.of(on.get())
                  .table(
                      "Where it lies on " + from.known().titleOf(on.get().ref()),
                      (likelihood, impact) ->
                          lies(on.get().ref(), likelihood, impact, current, target))));
    } else if (!facts.isEmpty()) {
      parts.add(
          Paragraph.of(
              "No matrix is known on which it was rated, so what the rating means is not known"
                  + " either."));
    }
    return new Block("rating", "Rating", parts);
  }

  private static List<String> lies(
      Ref matrix,
      String likelihood,
      String impact,
      Optional<RatedRisk> current,
      Optional<RatedRisk> target) {
    List<String> said = new ArrayList<>();
    if (current.filter(one -> lies(one, matrix, likelihood, impact)).isPresent()) {
      said.add("Current rating");
    }
    if (target.filter(one -> lies(one, matrix, likelihood, impact)).isPresent()) {
      said.add("Target rating");
    }
    return said;
  }

  /** Whether a rating lies in a cell of a matrix. */
  static boolean lies(RatedRisk rating, Ref matrix, String likelihood, String impact) {
    return rating.matrix().toOptional().filter(matrix::equals).isPresent()
        && rating.likelihood().toOptional().filter(likelihood::equals).isPresent()
        && rating.impact().toOptional().filter(impact::equals).isPresent();
  }

  /** The rating of one sort that holds. */
  static Optional<RatedRisk> rating(AsKnown known, Thing risk, String of) {
    return risk.on(known.date()).entrySet().stream()
        .filter(entry -> entry.getKey().name().equals("ratings") && of.equals(entry.getKey().key()))
        .map(Map.Entry::getValue)
        .map(Said::value)
        .map(Values::plain)
        .filter(RatedRisk.class::isInstance)
        .map(RatedRisk.class::cast)
        .findFirst();
  }

  /** The product of its levels, where both are numbers and its matrix multiplies them. */
  static @Nullable BigDecimal score(AsKnown known, RatedRisk rating) {
    boolean multiplied =
        rating
            .matrix()
            .toOptional()
            .flatMap(known.view()::thing)
            .flatMap(matrix -> matrix.value(LocalDate.MAX, "rendering", RiskMatrix.Rendering.class))
            .filter(RiskMatrix.Rendering.SCORE::equals)
            .isPresent();
    return multiplied && rating.code().matches("\\d{1,4}") ? new BigDecimal(rating.code()) : null;
  }

  // How it moved ---------------------------------------------------------------------------------

  private Block movement(List<OverMeetings.AtClose> closes) {
    boolean scored =
        closes.stream()
            .anyMatch(
                close ->
                    close
                        .then()
                        .view()
                        .thing(risk.ref())
                        .flatMap(then -> rating(close.then(), then, "CURRENT"))
                        .map(rating -> score(close.then(), rating))
                        .isPresent());
    Optional<Picture> picture = scored ? Optional.of(scores(closes)) : codes(closes);
    return Block.of(
        "movement",
        "Meeting by meeting",
        picture
            .<Content>map(found -> found)
            .orElse(Paragraph.of("No meeting had closed with this risk in the record.")));
  }

  private Optional<Picture> codes(List<OverMeetings.AtClose> closes) {
    return Strips.of(
        from,
        "Current rating at each meeting",
        "/risks/" + risk.ref(),
        closes,
        then ->
            then.view()
                .thing(risk.ref())
                .map(
                    was ->
                        rating(then, was, "CURRENT")
                            .map(rating -> new Strips.Was(rating.code(), null, Look.DOTTED))
                            .orElse(Strips.Was.NOT_RATED)));
  }

  private Picture scores(List<OverMeetings.AtClose> closes) {
    List<LineChart.Point> points = new ArrayList<>();
    List<LineChart.Target> targets = new ArrayList<>();
    List<List<Content>> rows = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (OverMeetings.AtClose close : closes) {
      Optional<Thing> then = close.then().view().thing(risk.ref());
      Optional<LocalDate> day = close.times().date().last();
      if (then.isEmpty() || day.isEmpty()) {
        continue;
      }
      Optional<RatedRisk> now = rating(close.then(), then.get(), "CURRENT");
      Optional<RatedRisk> meant = rating(close.then(), then.get(), "TARGET");
      BigDecimal score = now.map(rating -> score(close.then(), rating)).orElse(null);
      if (score == null && points.isEmpty()) {
        continue; // was on the register, and not rated yet
      }
      points.add(new LineChart.Point(day.get(), Strips.shortDay(day, close.day()), score, ""));
      meant
          .map(rating -> score(close.then(), rating))
          .ifPresent(value -> target(targets, day.get(), value));
      String code = now.map(RatedRisk::code).orElse("not rated");
      told.add(close.day() + ": " + code);
      rows.add(
          List.of(
              new Line(
                  close.title(),
                  from.newest("/risks/" + risk.ref()) + close.moment(),
                  from.known().titleOf(close.times().board())),
              Text.of(close.day()),
              Text.of(Cards.upper(code)),
              Text.of(meant.map(RatedRisk::code).orElse("None"))));
    }
    return new Picture(
        new LineChart(
            "movement-chart",
            "Score at each meeting",
            String.join("; ", told),
            "Score",
            List.of(new LineChart.Line("Current score", points)),
            targets),
        null,
        Table.of(
            "Score at each meeting",
            List.of(
                Table.Column.of("Meeting"),
                Table.Column.of("Held"),
                Table.Column.of("Current"),
                Table.Column.of("Target")),
            rows));
  }

  /**
   * The target counts from the first meeting that closed with it, until another takes its place.
   */
  private static void target(List<LineChart.Target> targets, LocalDate day, BigDecimal value) {
    LineChart.Target last = targets.isEmpty() ? null : targets.getLast();
    if (last == null || last.value().compareTo(value) != 0) {
      if (last != null) {
        targets.set(targets.size() - 1, new LineChart.Target(last.from(), day, last.value(), null));
      }
      targets.add(new LineChart.Target(day, null, value, null));
    }
  }

  // What is done about it ------------------------------------------------------------------------

  private Block mitigations() {
    List<List<Content>> rows = new ArrayList<>();
    Map<String, Shown> done = new LinkedHashMap<>();
    shown.each("mitigationsDone").forEach(one -> done.put(one.required("mitigation"), one));
    for (String mitigation : shown.names("mitigations")) {
      rows.add(row(mitigation, Shown.NOTHING, done));
    }
    for (Shown further : shown.each("furtherMitigations")) {
      rows.add(row(further.required("mitigation"), further, done));
    }
    return rows.isEmpty()
        ? Block.of("mitigations", "Mitigations", Paragraph.of("No mitigation is recorded."))
        : Block.of(
            "mitigations",
            "Mitigations",
            new Scroll(
                "Mitigations",
                Table.of(
                    "What is done about it",
                    List.of(
                        Table.Column.of("Mitigation"),
                        Table.Column.of("Owner"),
                        Table.Column.of("Due"),
                        Table.Column.of("Done")),
                    rows)));
  }

  private static List<Content> row(String words, Shown said, Map<String, Shown> done) {
    Shown how = done.getOrDefault(words, Shown.NOTHING);
    return List.of(
        Text.of(Cards.upper(words)),
        Text.of(said.text("owner").map(Cards::upper).orElse("Not stated")),
        Text.of(said.text("due").map(Vantage::day).map(Cards::upper).orElse("Not stated")),
        Line.of(
                how.text("on")
                    .map(Vantage::day)
                    .map(Cards::upper)
                    .orElse(how.has("mitigation") ? "Yes, day not stated" : "Not recorded as done"))
            .with(how.text("words").map(Cards::upper).orElse(null)));
  }
}
