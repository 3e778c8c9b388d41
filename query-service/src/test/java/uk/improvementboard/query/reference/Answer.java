package uk.improvementboard.query.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * An answer as lines that can be laid beside each other: at which cut, which positions are known,
 * what holds of each field of each thing and what is planned, and what is known by name only, by
 * existence only, or hidden.
 */
final class Answer {

  private final SortedMap<String, String> lines = new TreeMap<>();

  private boolean minutedAfterTheClose;

  void cut(long position, LocalDate date, long minutedTo) {
    minutedAfterTheClose = minutedTo > position;
    lines.put("cut", "position " + position + ", date " + date + ", minuted to " + minutedTo);
  }

  void known(long position) {
    lines.put("known " + padded(position), "yes");
  }

  void holds(
      EntityKind kind,
      Ref thing,
      String field,
      String value,
      LocalDate from,
      long place,
      long saidAt) {
    lines.put(fieldLine(kind, thing, field), said(value, from, place, saidAt));
  }

  /** What is planned of a field, soonest first. */
  void planned(EntityKind kind, Ref thing, String field, List<String> planned) {
    lines.put(fieldLine(kind, thing, field) + ", planned", String.join("; ", planned));
  }

  void named(Ref thing, @Nullable String title) {
    lines.put("by name " + thing, title == null ? "no title" : title);
  }

  void existenceOnly(Ref thing, String restriction) {
    lines.put("by existence " + thing, restriction);
  }

  void hidden(Ref thing) {
    lines.put("hidden " + thing, "yes");
  }

  /** One disclosure that was left out; an event can carry several. */
  void leftOut(long position, String on) {
    lines.merge(
        "left out " + padded(position) + " of " + on, "yes", (one, again) -> "more than once");
  }

  /** Whether something counts only because it was minuted to the meeting later. */
  boolean minutedAfterTheClose() {
    return minutedAfterTheClose;
  }

  static String said(String value, LocalDate from, long place, long saidAt) {
    return value + ", from " + from + ", said at " + saidAt + " in the place of " + place;
  }

  private static String fieldLine(EntityKind kind, Ref thing, String field) {
    return "of " + kind + " " + thing + ": " + field;
  }

  static String padded(long position) {
    return Long.toString(100_000 + position).substring(1);
  }

  /** The lines, to read, and for a planted bug to spoil. */
  SortedMap<String, String> lines() {
    return lines;
  }

  /** Where two answers differ. */
  List<String> differsFrom(Answer other) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>(lines.keySet());
    all.addAll(other.lines.keySet());
    for (String line : all) {
      String here = lines.get(line);
      String there = other.lines.get(line);
      if (here == null || !here.equals(there)) {
        differences.add(line + ": expected " + here + ", got " + there);
      }
    }
    return differences;
  }
}
