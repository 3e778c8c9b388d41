package uk.improvementboard.standalone.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Answers as text for a reader at a terminal. */
final class Words {

  /** What an answer has for programs: a reader asks for it with {@code --json}. */
  private static final Set<String> FOR_PROGRAMS =
      Set.of("statements", "version", "viewVersion", "address", "kind", "links", "history");

  private Words() {}

  /** A problem in its own words: what, what to do about it, where, and which rule. */
  static String ofProblem(Server.Answer answer) {
    JsonNode problem = answer.json();
    if (!problem.hasNonNull("title")) {
      return "The server answered " + answer.status() + ".";
    }
    StringBuilder words = new StringBuilder(sentence(problem.get("title").asString()));
    words.append(' ').append(problem.path("detail").asString(""));
    for (JsonNode error : problem.path("errors")) {
      words
          .append("\n  ")
          .append(error.path("pointer").asString(""))
          .append(' ')
          .append(error.path("message").asString(""));
    }
    return words.append("\n  (").append(problem.path("rule").asString("")).append(')').toString();
  }

  /** The same words with a full stop at their end. */
  static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  /** Any answer as an indented outline: a line a value, a dash before each item. */
  static String outline(JsonNode answer) {
    List<String> lines = new ArrayList<>();
    outline(answer, "", lines);
    return String.join(System.lineSeparator(), lines);
  }

  private static void outline(JsonNode node, String indent, List<String> lines) {
    if (node.isObject()) {
      for (var property : node.properties()) {
        JsonNode value = property.getValue();
        if (FOR_PROGRAMS.contains(property.getKey())) {
          continue;
        }
        if (value.isContainer()) {
          if (!value.isEmpty()) {
            lines.add(indent + property.getKey());
            outline(value, indent + "  ", lines);
          }
        } else if (!value.isNull()) {
          lines.add(indent + property.getKey() + ": " + value.asString());
        }
      }
    } else {
      for (JsonNode item : node) {
        if (item.isContainer()) {
          int first = lines.size();
          outline(item, indent + "  ", lines);
          if (lines.size() > first) {
            lines.set(first, indent + "- " + lines.get(first).strip());
          }
        } else {
          lines.add(indent + "- " + item.asString());
        }
      }
    }
  }
}
