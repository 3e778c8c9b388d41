package uk.improvementboard.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * One thing in the record with everything the known events say about it.
 *
 * @param said every statement of every field, in the order recorded
 * @param version the position of the last known event that was mainly about it
 */
public record Thing(Ref ref, EntityKind kind, PMap<Field, PVector<Said>> said, long version) {

  static Thing unmentioned(Ref ref, EntityKind kind) {
    return new Thing(ref, kind, HashTreePMap.empty(), 0);
  }

  Thing saying(Field field, Said statement) {
    PVector<Said> before = said.getOrDefault(field, TreePVector.empty());
    return new Thing(ref, kind, said.plus(field, before.plus(statement)), version);
  }

  Thing withVersion(long newVersion) {
    return new Thing(ref, kind, said, newVersion);
  }

  Thing withKind(EntityKind newKind) {
    return new Thing(ref, newKind, said, version);
  }

  /** Without what the event at a place says, because a correction takes its place. */
  Thing without(long place) {
    PMap<Field, PVector<Said>> kept = said;
    for (Map.Entry<Field, PVector<Said>> entry : said.entrySet()) {
      PVector<Said> others = entry.getValue();
      for (Said statement : entry.getValue()) {
        if (statement.place() == place) {
          others = others.minus(statement);
        }
      }
      if (others.isEmpty()) {
        kept = kept.minus(entry.getKey());
      } else if (others.size() != entry.getValue().size()) {
        kept = kept.plus(entry.getKey(), others);
      }
    }
    return new Thing(ref, kind, kept, version);
  }

  /** What holds of each field on a day: of the statements true by then, the one that prevails. */
  public SortedMap<Field, Said> on(LocalDate day) {
    SortedMap<Field, Said> holds = new TreeMap<>();
    said.forEach(
        (field, statements) ->
            prevailing(statements, day).ifPresent(statement -> holds.put(field, statement)));
    return holds;
  }

  /** What becomes true of each field only after a day, soonest first. */
  public SortedMap<Field, List<Said>> plannedAfter(LocalDate day) {
    SortedMap<Field, List<Said>> planned = new TreeMap<>();
    said.forEach(
        (field, statements) -> {
          List<Said> later = new ArrayList<>();
          for (Said statement : statements) {
            if (statement.from().isAfter(day)) {
              later.add(statement);
            }
          }
          later.sort(
              (a, b) ->
                  a.from().equals(b.from())
                      ? Long.compare(a.place(), b.place())
                      : a.from().compareTo(b.from()));
          if (!later.isEmpty()) {
            planned.put(field, List.copyOf(later));
          }
        });
    return planned;
  }

  /** What was said of a field by a day before what holds of it now, in the order of its dates. */
  public List<Said> before(Field field, Said now, LocalDate day) {
    List<Said> earlier = new ArrayList<>();
    for (Said statement : said.getOrDefault(field, TreePVector.empty())) {
      if (statement.place() != now.place() && !statement.from().isAfter(day)) {
        earlier.add(statement);
      }
    }
    earlier.sort((a, b) -> a.prevailsOver(b) ? 1 : -1);
    return List.copyOf(earlier);
  }

  /** Every statement of one field, in the order recorded. */
  public List<Said> said(String field) {
    PVector<Said> statements = said.get(Field.of(field));
    return statements == null ? List.of() : List.copyOf(statements);
  }

  /** What holds of one field on a day. */
  public Optional<Said> on(LocalDate day, String field) {
    PVector<Said> statements = said.get(Field.of(field));
    return statements == null ? Optional.empty() : prevailing(statements, day);
  }

  /** Whether anything holds on a day of a field that has many entries. */
  public boolean has(LocalDate day, String field) {
    return on(day).keySet().stream().anyMatch(one -> one.name().equals(field));
  }

  /** The value of one field on a day, if it is of a type. */
  public <T> Optional<T> value(LocalDate day, String field, Class<T> type) {
    return on(day, field)
        .map(Said::value)
        .map(Values::plain)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static Optional<Said> prevailing(List<Said> statements, LocalDate day) {
    Said best = null;
    for (Said statement : statements) {
      if (!statement.from().isAfter(day) && (best == null || statement.prevailsOver(best))) {
        best = statement;
      }
    }
    return Optional.ofNullable(best);
  }
}
