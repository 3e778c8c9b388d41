package uk.improvementboard.standalone.commandline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The replay of a meeting for a reader at a terminal: a line a thing, under the words of its kind.
 */
final class MeetingInWords {

  private static final List<String> BEFORE_THE_BOARD = List.of("tabled", "told", "decisions");

  private MeetingInWords() {}

  static String of(JsonNode replay) {
    List<String> lines = new ArrayList<>();
    lines.add(replay.at("/asOf/label").asString(""));
    JsonNode data = replay.path("data");
    if (data.hasNonNull("entered")) {
      lines.add("(" + data.get("entered").asString() + ")");
    }
    ledger(replay.at("/asOf/ledger"), lines);
    section("Pack", data.at("/pack/papers"), lines);
    for (String kind : BEFORE_THE_BOARD) {
      section(heading(kind), data.path(kind), lines);
    }
    for (var kind : data.path("known").properties()) {
      if (kind.getValue().isArray() && !kind.getValue().isEmpty()) {
        section("Known then: " + kind.getKey(), kind.getValue(), lines);
      }
    }
    JsonNode outside = data.path("notBeforeTheBoard");
    if (outside.isArray() && !outside.isEmpty()) {
      section("In the record but not before the board", outside, lines);
    }
    return String.join(System.lineSeparator(), lines);
  }

  /** What it was read from, so that it can be held against a printed page. */
  private static void ledger(JsonNode head, List<String> lines) {
    if (head.isObject()) {
      lines.add(
          "(read from the first "
              + head.path("size").asLong()
              + " events of the record"
              + (head.hasNonNull("checkpoint")
                  ? "; checkpoint " + head.get("checkpoint").asString()
                  : "; root " + head.path("root").asString())
              + ")");
    }
  }

  private static void section(String heading, JsonNode things, List<String> lines) {
    lines.add("");
    lines.add(heading + (things.isEmpty() ? ": nothing recorded" : ""));
    for (JsonNode thing : things) {
      lines.add("  " + words(thing));
    }
  }

  private static String words(JsonNode thing) {
    if (!thing.isObject()) {
      return thing.asString();
    }
    Set<String> words = new LinkedHashSet<>(); // a text is its thing's title where it has no other
    for (String field : List.of("ref", "title", "text", "inWords")) {
      if (thing.path(field).isString()) {
        words.add(thing.get(field).asString());
      }
    }
    return String.join(" · ", words);
  }

  private static String heading(String kind) {
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
  }
}
