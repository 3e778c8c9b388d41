package uk.improvementboard.query.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

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

  private record Difference(BoardTerm weightiest, Thing thing, Map<String, Object> shown) {}

  /** What is known in {@code to} and was not so in {@code from}. */
  public Differences between(AsKnown from, AsKnown to) {
    List<Difference> differences = new ArrayList<>();
    Map<BoardTerm, Integer> summary = new EnumMap<>(BoardTerm.class);
    for (EntityKind kind : EntityKind.values()) {
      for (Thing now : to.view().things(kind)) {
        compare(from, to, from.view().thing(now.ref()).orElse(null), now, summary)
            .ifPresent(differences::add);
      }
    }
    differences.sort(
        Comparator.comparing(Difference::weightiest)
            .thenComparing(one -> one.thing().kind())
            .thenComparing(one -> one.thing().ref()));
    Map<String, Integer> counts = new LinkedHashMap<>();
    summary.forEach((term, count) -> counts.put(term.words(), count));
    return new Differences(differences.stream().map(Difference::shown).toList(), counts);
  }

  private Optional<Difference> compare(
      AsKnown from, AsKnown to, @Nullable Thing then, Thing now, Map<BoardTerm, Integer> summary) {
    SortedSet<BoardTerm> terms = new TreeSet<>();
    List<Map<String, Object>> changes = new ArrayList<>();
    SortedMap<Field, Said> before = then == null ? new TreeMap<>() : then.on(from.date());
    SortedMap<Field, Said> after = now.on(to.date());
    if (then == null) {
      terms.add(firstKnown(from, now));
    }
    for (Field field : fields(before, after)) {
      Said was = before.get(field);
      Said is = after.get(field);
      if (!same(was, is)) {
        Change change = new Change(from, to, now, field, was, is);
        SortedSet<BoardTerm> called = BoardTerms.of(change, then == null);
        terms.addAll(called);
        changes.add(shown(change, called));
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
    terms.forEach(term -> summary.merge(term, 1, Integer::sum));
    return Optional.of(
        new Difference(terms.first(), now, shown(to, now, then == null, terms, changes)));
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
    return was != null && is != null && was.value().equals(is.value());
  }

  private boolean becameOverdue(AsKnown from, @Nullable Thing then, AsKnown to, Thing now) {
    return derived.overdue(to, now) && (then == null || !derived.overdue(from, then));
  }

  private Map<String, Object> shown(
      AsKnown to,
      Thing now,
      boolean isNew,
      SortedSet<BoardTerm> terms,
      List<Map<String, Object>> changes) {
    Map<String, Object> shown = new LinkedHashMap<>();
    Ref ref = now.ref();
    shown.put("ref", ref.value());
    shown.put("kind", now.kind().name());
    shown.put("list", now.kind().list());
    shown.put("title", to.titleOf(ref));
    shown.put("terms", terms.stream().map(BoardTerm::words).toList());
    shown.put("new", isNew);
    shown.put("changes", changes);
    return shown;
  }

  private Map<String, Object> shown(Change change, SortedSet<BoardTerm> terms) {
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
