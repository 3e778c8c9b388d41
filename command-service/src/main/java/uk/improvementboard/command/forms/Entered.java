package uk.improvementboard.command.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody has put into a form so far, by the names of its controls: {@code text}, {@code
 * due-day}, {@code evidence.0.kind}. Nothing of it is lost until it is recorded.
 */
record Entered(SortedMap<String, List<String>> values) {

  /** More rows than this are sent in parts. */
  static final int MOST_ROWS = 300;

  /** What belongs to the sending of a form and not to what was put into it. */
  static final String DO = "do";

  static final String TOKEN = "_csrf";

  static final Entered NOTHING = new Entered(new TreeMap<>());

  Entered {
    TreeMap<String, List<String>> kept = new TreeMap<>();
    values.forEach(
        (name, given) ->
            kept.put(name, given.stream().map(it -> it.replace("\r\n", "\n")).toList()));
    values = Collections.unmodifiableSortedMap(kept);
  }

  static Entered of(Map<String, List<String>> sent) {
    TreeMap<String, List<String>> kept = new TreeMap<>(sent);
    kept.remove(TOKEN);
    return new Entered(kept);
  }

  /** The answer, without the blanks around it; empty where there is none. */
  String one(String name) {
    List<String> given = values.get(name);
    return given == null || given.isEmpty() ? "" : given.getFirst().strip();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** Whether anything was put into a control or into those within it. */
  boolean anything(String name) {
    return !all(name).isEmpty() || anyOf(within(name + ".")) || anyOf(within(name + "-"));
  }

  private static boolean anyOf(SortedMap<String, List<String>> some) {
    return some.values().stream().anyMatch(given -> given.stream().anyMatch(it -> !it.isBlank()));
  }

  private SortedMap<String, List<String>> within(String start) {
    return values.subMap(start, start + Character.MAX_VALUE);
  }

  /** How many rows of a list there are, filled in or not. */
  int rows(String name) {
    int rows = 0;
    for (String one : within(name + ".").keySet()) {
      rows = Math.max(rows, rowOf(one.substring(name.length() + 1)) + 1);
    }
    return rows;
  }

  private static int rowOf(String rest) {
    int end = 0;
    while (end < rest.length() && end < 6 && Character.isDigit(rest.charAt(end))) {
      end++;
    }
    return end == 0 ? -1 : Integer.parseInt(rest.substring(0, end));
  }

  /** The same with an answer. */
  Entered with(String name, String value) {
    TreeMap<String, List<String>> more = new TreeMap<>(values);
    more.put(name, List.of(value));
    return new Entered(more);
  }

  Entered without(String name) {
    TreeMap<String, List<String>> less = new TreeMap<>(values);
    less.remove(name);
    return new Entered(less);
  }

  /** The same with room for one more row of a list. */
  Entered withRow(String name) {
    int rows = Math.max(1, rows(name));
    return with(name + "." + rows + ".row", "").with(name + ".0.row", "");
  }

  /** The same without one row of a list; those after it move up. */
  Entered withoutRow(String name, int row) {
    TreeMap<String, List<String>> less = new TreeMap<>();
    values.forEach(
        (key, given) -> {
          String start = name + ".";
          int at = key.startsWith(start) ? rowOf(key.substring(start.length())) : -1;
          if (at == row) {
            return;
          }
          String rest = at < 0 ? "" : key.substring(start.length() + Integer.toString(at).length());
          less.put(at > row ? start + (at - 1) + rest : key, given);
        });
    return new Entered(less);
  }

  /** Everything, name by name and value by value, to be carried along in a page. */
  List<Map.Entry<String, String>> carried() {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    values.forEach(
        (name, given) -> {
          if (!name.equals(DO)) {
            given.forEach(value -> all.add(Map.entry(name, value)));
          }
        });
    return all;
  }
}
