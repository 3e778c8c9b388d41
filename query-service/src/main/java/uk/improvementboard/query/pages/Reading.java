package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.frameworks.FrameworkEdition;
import uk.improvementboard.frameworks.Frameworks;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.terms.ImpreciseDate;

/** Writes the values of an answer's fields for people: dates in words, things by their titles. */
final class Reading {

  private final Vantage from;

  Reading(Vantage from) {
    this.from = from;
  }

  /** A value line by line; none for an empty list. */
  List<Line> lines(String field, JsonNode value) {
    Optional<String> absent = Shown.absent(value);
    if (absent.isPresent()) {
      return List.of(Line.of(absent.get()));
    }
    if (value.isArray()) {
      List<Line> lines = new ArrayList<>();
      value.forEach(one -> lines.addAll(lines(field, one)));
      return lines;
    }
    return List.of(
        value.isObject() ? whole(field, new Shown(value)) : single(field, value.asString()));
  }

  private Line single(String field, String value) {
    return switch (FieldName.of(field).form()) {
      case WORDS ->
          Line.of(
              switch (field) {
                case "edition" -> edition(value);
                case "audience" -> Cards.upper(from.audience(value));
                default -> value;
              });
      case CONSTANT -> Line.of(Cards.upper(constant(value)));
      case DATE -> Line.of(ImpreciseDate.parse(value).inWords());
      case THING -> from.thing(value);
    };
  }

  static String constant(String value) {
    return InWords.words(value);
  }

  private static String edition(String code) {
    return Frameworks.edition(code).map(FrameworkEdition::name).orElse(code);
  }

  /** An object with many members: what it is in words, then each member that says something. */
  private Line whole(String field, Shown object) {
    if (field.equals("targets")) {
      return target(object);
    }
    if (field.equals("baseline")) {
      return Line.of(observation(object).words())
          .with(
              object
                  .text("period")
                  .map(Vantage::day)
                  .map(period -> object.text("words").map(said -> said + ", ").orElse("") + period)
                  .orElse(null));
    }
    Optional<String> money = MoneyFacts.inWords(object);
    if (money.isPresent()) {
      return Line.of(money.get());
    }
    if (object.has("claim")) {
      return Line.of("“" + object.required("claim") + "”").with(from.source(object).words());
    }
    if (object.has("narrative")) {
      return Line.of(object.required("narrative")).with(members(object, "narrative"));
    }
    if (object.has("kind") && object.has("on")) {
      return Line.of(
          Cards.upper(constant(object.required("kind")))
              + ": "
              + from.thing(object.required("on")).words()
              + object.text("until").map(until -> ", until " + Vantage.day(until)).orElse(""));
    }
    if (object.has("matter")) {
      return Line.of(
              "To "
                  + InWords.the(object.required("post"))
                  + ": "
                  + constant(object.required("matter"))
                  + (object.value("limitDays").isNumber()
                      ? ", by at most " + object.number("limitDays") + " days"
                      : ""))
          .with(object.text("words").orElse(null));
    }
    if (object.has("number") && object.has("title")) {
      return Line.of(object.required("number") + " " + object.required("title"))
          .with(members(object, "number", "title"));
    }
    if (object.has("instead")) {
      return Line.of("“" + object.required("instead") + "” for “" + object.required("what") + "”")
          .with(members(object, "instead", "what"));
    }
    if (object.has("answer")) {
      return Line.of(
              Cards.upper(InWords.the(object.required("by"))) + ": " + object.required("answer"))
          .with(members(object, "by", "answer"));
    }
    if (object.has("interest")) {
      return Line.of(object.required("role") + ": " + object.required("interest"))
          .with(members(object, "role", "interest"));
    }
    if (object.has("declared") && object.has("scheme")) {
      return declared(object);
    }
    if (object.has("presence")) {
      return Line.of(object.required("role") + ": " + constant(object.required("presence")));
    }
    if (object.has("grantedBy")) {
      return extension(object);
    }
    if (object.has("dueSoonDays") || object.has("withinTolerance")) {
      return Line.of(calculation(object));
    }
    if (object.text("kind").filter("None"::equals).isPresent() && !object.has("words")) {
      return Line.of("by judgement alone");
    }
    if (object.has("band")) {
      return Line.of(
          "Likelihood "
              + object.required("likelihood")
              + " with impact "
              + object.required("impact")
              + ": "
              + object.required("band"));
    }
    if (object.has("label")) {
      return Line.of(object.required("code") + ": " + object.required("label"))
          .with(object.text("meaning").orElse(null));
    }
    if (object.has("code")) {
      return rating(object);
    }
    if (object.has("figure")) {
      return observation(object);
    }
    if (object.has("shows")) {
      return Line.of(object.required("kind") + ": " + object.required("shows"))
          .with(members(object, "kind", "shows"));
    }
    if (object.has("paper")) {
      Line paper = from.thing(object.required("paper"));
      return paper.with(members(object, "paper"));
    }
    if (object.has("by") && object.has("text")) {
      return Line.of(
              Cards.upper(InWords.the(object.required("by"))) + ": " + object.required("text"))
          .with(object.text("minuted").orElse(null));
    }
    String all = members(object);
    return Line.of(all == null ? "nothing stated" : all);
  }

  private Line rating(Shown rating) {
    String code = rating.required("code");
    return rating.text("matrix").isPresent()
        ? Line.of(code + ", on " + from.thing(rating.required("matrix")).words())
        : Line.of(
            code
                + rating
                    .text("legend")
                    .map(legend -> ": " + legend)
                    .orElseGet(
                        () ->
                            ", legend "
                                + Shown.absent(rating.value("legend")).orElse("not stated")));
  }

  /** A rating as declared, and what was calculated beside it. */
  private Line declared(Shown rating) {
    List<String> notes = new ArrayList<>();
    rating.text("calculated").ifPresent(level -> notes.add("calculated " + level));
    notes.add("on " + from.thing(rating.required("scheme")).words());
    rating.text("reason").ifPresent(why -> notes.add("why: " + why));
    return Line.of(
            Cards.upper(rating.required("declared"))
                + rating
                    .text("on")
                    .or(() -> rating.text("ratedOn"))
                    .map(day -> ", " + Vantage.day(day))
                    .orElse(""))
        .with(Cards.upper(String.join("; ", notes)));
  }

  /** A line with what was said of the same before. */
  Line withEarlier(Line line, Shown now) {
    List<String> before = new ArrayList<>();
    for (Shown one : now.each("earlier")) {
      one.text("inWords")
          .ifPresent(
              words -> before.add(words + ", from " + Vantage.day(one.text("from").orElse(null))));
    }
    return before.isEmpty() ? line : line.with("Before: " + String.join("; ", before));
  }

  /** One move of a due date, with the decision or the delegation it rests on. */
  private Line extension(Shown moved) {
    Shown by = moved.in("grantedBy");
    String authority =
        by.text("decision")
            .map(decision -> "by decision " + from.thing(decision).words())
            .orElseGet(
                () ->
                    "by "
                        + InWords.the(by.text("post").orElse("post not known"))
                        + " under a delegation"
                        + by.text("board")
                            .map(board -> " of " + from.thing(board).words())
                            .orElse(""));
    return Line.of(
            moved.text("from").map(day -> Vantage.day(day) + " to ").orElse("To ")
                + Vantage.day(moved.text("until").orElse(null))
                + ", "
                + authority)
        .with(moved.text("reason").orElse(null));
  }

  private static String calculation(Shown by) {
    return by.has("dueSoonDays")
        ? "by due date: "
            + by.required("overdue")
            + " when overdue, "
            + by.required("dueSoon")
            + " from "
            + by.number("dueSoonDays")
            + " days before, "
            + by.required("otherwise")
            + " until then, "
            + by.required("done")
            + " when done"
        : "by target: "
            + by.required("met")
            + " when met, "
            + by.required("withinTolerance")
            + " within tolerance, "
            + by.required("beyond")
            + " beyond it";
  }

  /** A figure as its source gives it, never one made up. */
  private static Line observation(Shown seen) {
    Shown figure = seen.in("figure");
    String words =
        switch (figure.text("kind").orElse("")) {
          case "Number" -> number(figure);
          case "None", "Words" -> figure.required("words");
          case "Suppressed" -> "suppressed";
          default -> "not reported";
        };
    List<String> notes = new ArrayList<>();
    seen.text("words").filter(said -> !said.equals(words)).ifPresent(notes::add);
    seen.text("firmness")
        .filter(firmness -> !firmness.equals("NOT_STATED"))
        .ifPresent(firmness -> notes.add(constant(firmness)));
    seen.text("extractedOn").ifPresent(on -> notes.add("figures taken " + Vantage.day(on)));
    return Line.of(words).with(notes.isEmpty() ? null : String.join("; ", notes));
  }

  /** A target as it was set. */
  private Line target(Shown target) {
    List<String> notes = new ArrayList<>();
    target.text("words").ifPresent(notes::add);
    if (target.value("tolerance").isNumber()) {
      notes.add("tolerance " + plain(target.value("tolerance")));
    }
    notes.add("from " + Vantage.day(target.text("from").orElse(null)));
    target.text("until").ifPresent(until -> notes.add("until " + Vantage.day(until)));
    target.text("decision").ifPresent(by -> notes.add("set by " + from.thing(by).words()));
    return Line.of(plain(target.value("value"))).with(String.join(", ", notes));
  }

  private static String number(Shown figure) {
    List<String> parts = new ArrayList<>();
    for (Shown part : figure.each("madeOf")) {
      parts.add(plain(part.value("value")) + part.text("of").map(of -> " " + of).orElse(""));
    }
    return plain(figure.value("value"))
        + (parts.isEmpty() ? "" : " = " + String.join(" + ", parts));
  }

  private static String plain(JsonNode number) {
    return number.isNumber() ? number.decimalValue().toPlainString() : number.asString();
  }

  private @Nullable String members(Shown object, String... but) {
    List<String> told = new ArrayList<>();
    object
        .node()
        .properties()
        .forEach(
            member -> {
              String name = member.getKey();
              boolean left =
                  List.of(but).contains(name)
                      || name.equals("position")
                      || name.equals("inWords")
                      || Shown.absent(member.getValue()).isPresent();
              List<Line> lines = left ? List.of() : lines(name, member.getValue());
              if (!lines.isEmpty()) {
                told.add(
                    FieldName.of(name).words()
                        + ": "
                        + String.join("; ", lines.stream().map(Line::words).toList()));
              }
            });
    return told.isEmpty() ? null : String.join(". ", told);
  }
}
