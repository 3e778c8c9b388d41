package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.EntityKind;

/** What follows for a measure, line by line. */
final class Scores {

  private final Vantage from;

  Scores(Vantage from) {
    this.from = from;
  }

  List<Fact> of(EntityKind kind, Shown derived) {
    List<Fact> facts = new ArrayList<>();
    if (kind != EntityKind.MEASURE) {
      return facts;
    }
    Shown latest = derived.in("latest");
    if (latest.has("period")) {
      Line line =
          Line.of(latest.required("inWords") + ", " + Vantage.day(latest.required("period")));
      facts.add(
          Fact.of(
              "Latest figure",
              List.of(
                  latest.has("ageInDays")
                      ? line.with(
                          latest.number("ageInDays")
                              + (latest.number("ageInDays") == 1 ? " day" : " days")
                              + " old on "
                              + Vantage.day(from.known().date().toString()))
                      : line)));
    }
    derived
        .in("direction")
        .text("inWords")
        .ifPresent(way -> facts.add(Fact.of("Direction of travel", Cards.upper(way))));
    derived
        .in("target")
        .text("inWords")
        .ifPresent(stands -> facts.add(Fact.of("Against its target", Cards.upper(stands))));
    if (latest.has("period") && !derived.has("target")) {
      facts.add(Fact.of("Against its target", "No target is known for its period"));
    }
    Shown rating = derived.in("rating");
    rating
        .text("calculated")
        .ifPresent(
            level ->
                facts.add(
                    Fact.of(
                        "Calculated rating",
                        level + ", on " + from.thing(rating.required("scheme")).words())));
    rating.text("declared").ifPresent(level -> facts.add(Fact.of("Declared rating", level)));
    List<Line> seen = new ArrayList<>();
    for (Shown board : derived.each("seenBy")) {
      seen.add(
          Line.of(
              from.thing(board.required("board")).words()
                  + ", "
                  + Vantage.day(board.required("on"))
                  + board.text("means").map(means -> ", " + Reading.constant(means)).orElse("")));
    }
    if (!seen.isEmpty()) {
      facts.add(Fact.of("Latest figure seen by", seen));
    }
    return facts;
  }
}
