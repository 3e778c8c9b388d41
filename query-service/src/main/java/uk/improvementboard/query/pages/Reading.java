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
    return List.of(value.isObject() ? whole(new Shown(value)) : single(field, value.asString()));
  }

  private Line single(String field, String value) {
    return switch (FieldName.of(field).form()) {
      case WORDS -> Line.of(field.equals("edition") ? edition(value) : value);
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
  private Line whole(Shown object) {
    if (object.has("claim")) {
      return Line.of("“" + object.required("claim") + "”").with(from.source(object).words());
    }
    if (object.has("narrative")) {
      return Line.of(object.required("narrative")).with(members(object, "narrative"));
    }
    if (object.has("presence")) {
      return Line.of(object.required("role") + ": " + constant(object.required("presence")));
    }
    if (object.has("code")) {
      return Line.of(rating(object));
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
      return Line.of("The " + object.required("by") + ": " + object.required("text"))
          .with(object.text("minuted").orElse(null));
    }
    String all = members(object);
    return Line.of(all == null ? "nothing stated" : all);
  }

  static String rating(Shown rating) {
    return rating.required("code")
        + rating
            .text("legend")
            .map(legend -> ": " + legend)
            .orElseGet(
                () -> ", legend " + Shown.absent(rating.value("legend")).orElse("not stated"));
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
