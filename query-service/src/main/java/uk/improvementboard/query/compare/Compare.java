package uk.improvementboard.query.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.query.answers.Derived;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.query.view.Values;
import uk.improvementboard.terms.EntityKind;

/**
 * What is different between two moments of a programme, thing by thing and field by field, and what
 * a board calls the difference. Each of the two is computed by itself, at its own date and with its
 * own schemes; nothing of one leaks into the other.
 */
@Component
public final class Compare {

  private final Things things;
  private final Derived derived;
  private final Json json;

  public Compare(Things things, Derived derived, Json json) {
    this.things = things;
    this.derived = derived;
    this.json = json;
  }

  /**
   * The differences, those that weigh most first.
   *
   * @param items one for each thing that differs
   * @param summary how many things each term is said of
   */
  public record Differences(List<Map<String, Object>> items, Map<String, Integer> summary) {}

  /**
   * What is different of one thing.
   *
   * @param isNew whether it was not known at the earlier moment
   * @param terms what a board calls the difference, what weighs most first
   */
  public record Difference(
      Thing thing, boolean isNew, SortedSet<BoardTerm> terms, List<Change> changes) {}

  /** What is known in {@code to} and was not so in {@code from}. */
  public Differences between(AsKnown from, AsKnown to) {
    List<Difference> differences = differences(from, to);
    Map<BoardTerm, Integer> summary = new EnumMap<>(BoardTerm.class);
    for (Difference one : differences) {
      one.terms().forEach(term -> summary.merge(term, 1, Integer::sum));
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    summary.forEach((term, count) -> counts.put(term.words(), count));
    return new Differences(differences.stream().map(one -> shown(to, one)).toList(), counts);
  }

  /** The same, not yet in the form of an answer. */
  public List<Difference> differences(AsKnown from, AsKnown to) {
    List<Difference> differences = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      for (Thing now : to.view().things(kind)) {
        compare(from, to, from.view().thing(now.ref()).orElse(null), now)
            .ifPresent(differences::add);
      }
      for (Thing then : from.view().things(kind)) {
        if (to.view().thing(then.ref()).isEmpty()) {
          differences.add(notKnownAnyMore(from, to, then));
        }
      }
    }
    differences.sort(
        Comparator.comparing((Difference one) -> one.terms().first())
            .thenComparing(one -> one.thing().kind())
            .thenComparing(one -> one.thing().ref()));
    return differences;
  }

  private Optional<Difference> compare(AsKnown from, AsKnown to, @Nullable Thing then, Thing now) {
    SortedSet<BoardTerm> terms = new TreeSet<>();
    List<Change> changes = new ArrayList<>();
    if (then == null) {
      terms.add(firstKnown(from, now));
    }
    boolean untouched = then == now && now.settledOn(from.date()) && now.settledOn(to.date());
    if (!untouched) {
      SortedMap<Field, Said> before = then == null ? new TreeMap<>() : then.on(from.date());
      SortedMap<Field, Said> after = now.on(to.date());
      for (Field field : fields(before, after)) {
        Said was = before.get(field);
        Said is = after.get(field);
        if (!same(was, is)) {
          Change change = new Change(from, to, now, field, was, is, then == null);
          terms.addAll(change.terms());
          changes.add(change);
        }
      }
    }
    if (becameOverdue(from, then, to, now)) {
      terms.add(BoardTerm.OVERDUE);
    }
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    if (terms.size() > 1) {
      terms.remove(BoardTerm.CHANGED);
    }
    if (terms.contains(BoardTerm.JOINED) || terms.contains(BoardTerm.DECIDED)) {
      terms.remove(BoardTerm.NEW); // that says it
    }
    return Optional.of(new Difference(now, then == null, terms, changes));
  }

  /** What was known at the earlier moment and is not at the later, which was before it. */
  private static Difference notKnownAnyMore(AsKnown from, AsKnown to, Thing then) {
    List<Change> changes = new ArrayList<>();
    then.on(from.date())
        .forEach((field, was) -> changes.add(new Change(from, to, then, field, was, null, false)));
    return new Difference(
        then, false, new TreeSet<>(Set.of(BoardTerm.NOT_KNOWN)), List.copyOf(changes));
  }

  /** Whether a thing is new, or came before this audience only now. */
  private static BoardTerm firstKnown(AsKnown from, Thing now) {
    return now.firstPlace() <= from.cut().position() ? BoardTerm.DISCLOSED : BoardTerm.NEW;
  }

  private static SortedSet<Field> fields(
      SortedMap<Field, Said> before, SortedMap<Field, Said> after) {
    SortedSet<Field> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields;
  }

  private static boolean same(@Nullable Said was, @Nullable Said is) {
    return was == is
        || (was != null
            && is != null
            && Values.plain(was.value()).equals(Values.plain(is.value())));
  }

  private boolean becameOverdue(AsKnown from, @Nullable Thing then, AsKnown to, Thing now) {
    return derived.overdue(to, now) && (then == null || !derived.overdue(from, then));
  }

  private Map<String, Object> shown(AsKnown to, Difference difference) {
    Map<String, Object> shown = new LinkedHashMap<>();
    Thing now = difference.thing();
    shown.put("ref", now.ref().value());
    shown.put("kind", now.kind().name());
    shown.put("list", now.kind().list());
    shown.put("title", to.titleOf(now.ref()));
    shown.put("terms", difference.terms().stream().map(BoardTerm::words).toList());
    shown.put("new", difference.isNew());
    shown.put("changes", difference.changes().stream().map(this::shown).toList());
    return shown;
  }

  private Map<String, Object> shown(Change change) {
    SortedSet<BoardTerm> terms = change.terms();
    Map<String, Object> shown = new LinkedHashMap<>();
    Field field = change.field();
    shown.put("field", field.key() == null ? field.name() : field.name() + "/" + field.key());
    if (!terms.isEmpty()) {
      shown.put("terms", terms.stream().map(BoardTerm::words).toList());
    }
    BoardTerms.inWords(change).ifPresent(words -> shown.put("inWords", words));
    Said was = change.was();
    Said is = change.is();
    if (was != null) {
      shown.put("from", json.redacted(was.value(), change.from().knowledge()::hides));
    }
    if (is != null) {
      shown.put("to", json.redacted(is.value(), change.to().knowledge()::hides));
      shown.putAll(things.recorded(change.to(), is.by()));
      shown.put("trueFrom", is.from().toString());
      if (is.by().event() instanceof FactCorrected correction) {
        shown.put("corrects", correction.corrects());
        shown.put("why", correction.reason());
      }
    }
    return shown;
  }
}
