package uk.improvementboard.command.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.terms.ImpreciseDate;

/** What an answer of the query side says of a thing, as a person reads it. */
public final class FactsInWords {

  /** What an answer says about itself rather than about the thing. */
  private static final Set<String> OF_THE_ANSWER =
      Set.of(
          "ref", "kind", "version", "statements", "history", "inWords", "disclosures", "derived");

  private FactsInWords() {}

  /** The facts of one thing, in the order of the answer. */
  public static List<Known.Fact> of(JsonNode thing) {
    List<Known.Fact> facts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : thing.properties()) {
      String words = OF_THE_ANSWER.contains(field.getKey()) ? null : words(field.getValue());
      if (words != null && !words.isEmpty()) {
        facts.add(new Known.Fact(name(field.getKey()), words));
      }
    }
    return facts;
  }

  private static String name(String field) {
    String spaced = field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
    return spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
  }

  private static @Nullable String words(JsonNode value) {
    if (value.isString()) {
      return day(value.stringValue());
    }
    if (value.isNumber() || value.isBoolean()) {
      return value.asString();
    }
    List<String> parts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> add(parts, words(one)));
      return String.join("; ", parts);
    }
    if (value.has("absent") && value.size() == 1) {
      return value.path("absent").asString().toLowerCase(Locale.UK).replace('_', ' ');
    }
    value
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("position") && !field.getKey().equals("kind")) {
                add(parts, words(field.getValue()));
              }
            });
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, @Nullable String words) {
    if (words != null && !words.isEmpty()) {
      parts.add(words);
    }
  }

  private static String day(String written) {
    if (!written.matches("[0-9./-]{4,21}") || written.matches("\\d+(\\.\\d+)?")) {
      return written.matches("[A-Z]+(_[A-Z]+)*")
          ? written.toLowerCase(Locale.UK).replace('_', ' ')
          : written;
    }
    try {
      return ImpreciseDate.parse(written).inWords();
    } catch (IllegalArgumentException e) {
      return written;
    }
  }
}
