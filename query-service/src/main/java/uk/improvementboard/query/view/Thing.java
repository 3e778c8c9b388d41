package uk.improvementboard.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * One thing in the record with everything the known events say about it. Immutable: each event
 * gives a next one, which shares with the one before it what the event does not touch.
 */
public final class Thing {

  private final Ref ref;
  private final EntityKind kind;

  /** What was said last of each field; each statement leads to the one before it. */
  private final PSortedMap<Field, Said> last;

  /** What holds of each field once everything said has become true; mostly what was said last. */
  private final PSortedMap<Field, Said> holds;

  /** The day by which everything said has become true. */
  private final LocalDate settled;

  private final long first;
  private final long version;
  private final boolean corrected;

  private Thing(
      Ref ref,
      EntityKind kind,
      PSortedMap<Field, Said> last,
      PSortedMap<Field, Said> holds,
      LocalDate settled,
      long first,
      long version,
      boolean corrected) {
    this.ref = ref;
    this.kind = kind;
    this.last = last;
    this.holds = holds;
    this.settled = settled;
    this.first = first;
    this.version = version;
    this.corrected = corrected;
  }

  private static Thing unmentioned(Ref ref, EntityKind kind) {
    PSortedMap<Field, Said> nothing = TreePMap.empty();
    return new Thing(ref, kind, nothing, nothing, LocalDate.MIN, Long.MAX_VALUE, 0, false);
  }

  public Ref ref() {
    return ref;
  }

  public EntityKind kind() {
    return kind;
  }

  /** The position of the last known event that was mainly about it. */
  public long version() {
    return version;
  }

  /** The first place in the record at which something is said about it. */
  public long firstPlace() {
    return first;
  }

  /** The fields of which something is said, at whatever date. */
  public Set<Field> fields() {
    return last.keySet();
  }

  /**
   * The thing after one more event: what it says about this thing, as a statement more or in place
   * of what it corrects. Total: no event of the language makes it fail.
   *
   * @param before null where nothing was said of it
   * @param record where to look up what a correction corrects, known or not
   * @return null where there still is nothing
   */
  public static @Nullable Thing after(
      @Nullable Thing before, Ref ref, RecordedEvent recorded, LongFunction<RecordedEvent> record) {
    Thing after =
        recorded.event() instanceof FactCorrected correction
            ? corrected(before, ref, recorded, correction, record.apply(correction.corrects()))
            : said(
                before,
                ref,
                new Telling(
                    recorded,
                    recorded.event(),
                    recorded.position(),
                    ProgrammeView.effectiveFrom(recorded),
                    ProgrammeView.recordedOn(recorded)));
    return after != null && recorded.event().subjects().getFirst().equals(ref)
        ? after.withVersion(recorded.position())
        : after;
  }

  /**
   * An event on its way into a thing.
   *
   * @param says what it says; of a correction, what that says instead
   * @param place where that counts
   * @param from from when
   * @param recordedOn the day on which it was first recorded
   */
  private record Telling(
      RecordedEvent recorded,
      ProgrammeEvent says,
      long place,
      LocalDate from,
      LocalDate recordedOn) {}

  /** A correction takes the place and date of what it corrects; a corrected date replaces that. */
  private static @Nullable Thing corrected(
      @Nullable Thing before,
      Ref ref,
      RecordedEvent recorded,
      FactCorrected correction,
      RecordedEvent original) {
    LocalDate was = before == null ? null : before.dateOf(correction.corrects());
    Thing kept = before == null || was == null ? before : before.without(correction.corrects());
    ImpreciseDate corrected = recorded.envelope().effectiveOn();
    LocalDate from;
    if (corrected != null && corrected.first().isPresent()) {
      from = corrected.first().get();
    } else {
      from = was == null ? ProgrammeView.effectiveFrom(original) : was;
    }
    return said(
        kept,
        ref,
        new Telling(
            recorded,
            correction.instead(),
            correction.corrects(),
            from,
            ProgrammeView.recordedOn(original)));
  }

  private static @Nullable Thing said(@Nullable Thing before, Ref ref, Telling telling) {
    Thing thing = before;
    for (Says.Statement statement : Says.of(telling.says(), telling.place())) {
      if (statement.about().equals(ref)) {
        thing = thing == null ? unmentioned(ref, statement.kind()) : thing;
        thing = thing.saying(statement, telling);
      }
    }
    return thing;
  }

  private Thing saying(Says.Statement statement, Telling telling) {
    Field field = statement.field();
    LocalDate from = telling.from();
    Said said =
        Revisions.datedWithOneMore(
            new Said(
                statement.value(),
                telling.place(),
                from,
                from,
                telling.recorded(),
                from.isAfter(telling.recordedOn()),
                last.get(field)));
    PSortedMap<Field, Said> longer = last.plus(field, said);
    PSortedMap<Field, Said> now = holds;
    Said prevails = prevailing(field, said, telling.says());
    if (prevails == said) {
      now = holds == last ? longer : holds.plus(field, said);
    } else if (prevails == null) {
      now = holds.minus(field);
    } else if (prevails != holds.get(field)) {
      now = holds.plus(field, prevails);
    }
    return new Thing(
        ref,
        statement.kind(),
        longer,
        now,
        Revisions.lastFrom(said, settled),
        Math.min(first, telling.place()),
        version,
        corrected);
  }

  /** What prevails of a field, once all said of it is true, with one more statement. */
  private @Nullable Said prevailing(Field field, Said said, ProgrammeEvent says) {
    if (CalledOff.mayMatter(says) || Revisions.mayMatter(said)) {
      return prevailing(said, LocalDate.MAX).orElse(null);
    }
    Said held = holds.get(field);
    return held == null || said.prevailsOver(held) ? said : held;
  }

  private Thing withVersion(long newVersion) {
    return new Thing(ref, kind, last, holds, settled, first, newVersion, corrected);
  }

  /** Since when what is said at a place counts; null where nothing is said there. */
  private @Nullable LocalDate dateOf(long place) {
    for (Said statement : last.values()) {
      for (Said one = statement; one != null; one = one.earlier()) {
        if (one.place() == place) {
          return one.dated();
        }
      }
    }
    return null;
  }

  /** Without what the event at a place says, because a correction takes its place. */
  private Thing without(long place) {
    PSortedMap<Field, Said> kept = last;
    PSortedMap<Field, Said> now = holds;
    long firstKept = Long.MAX_VALUE;
    for (Map.Entry<Field, Said> entry : last.entrySet()) {
      Said others = null;
      boolean touched = false;
      for (Said one : entry.getValue().all()) {
        touched |= one.place() == place;
        if (one.place() != place) {
          others = one.after(others);
          firstKept = Math.min(firstKept, one.place());
        }
      }
      if (touched) {
        Field field = entry.getKey();
        others = others == null ? null : Revisions.dated(others);
        Said prevails = others == null ? null : prevailing(others, LocalDate.MAX).orElse(null);
        kept = others == null ? kept.minus(field) : kept.plus(field, others);
        now = prevails == null ? now.minus(field) : now.plus(field, prevails);
      }
    }
    return new Thing(ref, kind, kept, now, settled, firstKept, version, true);
  }

  /** Whether anything said of it was taken back by a correction. */
  public boolean corrected() {
    return corrected;
  }

  /**
   * Whether everything said of it has become true by a day, so that another day changes nothing.
   */
  public boolean settledOn(LocalDate day) {
    return !settled.isAfter(day);
  }

  /** Everything said of it, of whatever field, in the order recorded. */
  public List<Map.Entry<Field, Said>> inOrder() {
    List<Map.Entry<Field, Said>> statements = new ArrayList<>();
    last.forEach(
        (field, statement) -> {
          for (Said one = statement; one != null; one = one.earlier()) {
            statements.add(Map.entry(field, one));
          }
        });
    // fields come in their order, and sorting keeps it among what one event says
    statements.sort(Comparator.comparingLong(entry -> entry.getValue().by().position()));
    return statements;
  }

  /** What holds of each field on a day: of the statements true by then, the one that prevails. */
  public SortedMap<Field, Said> on(LocalDate day) {
    if (!settled.isAfter(day)) {
      return holds;
    }
    SortedMap<Field, Said> on = new TreeMap<>();
    last.forEach(
        (field, statement) ->
            prevailing(statement, day).ifPresent(prevails -> on.put(field, prevails)));
    return on;
  }

  /** What becomes true of each field only after a day, soonest first. */
  public SortedMap<Field, List<Said>> plannedAfter(LocalDate day) {
    SortedMap<Field, List<Said>> planned = new TreeMap<>();
    if (!settled.isAfter(day)) {
      return planned;
    }
    said()
        .forEach(
            (field, statements) -> {
              List<Said> later = new ArrayList<>();
              for (Said statement : statements) {
                if (statement.from().isAfter(day)
                    && !CalledOff.on(day, statement, statements.getLast())) {
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
    for (Said one = last.get(field); one != null; one = one.earlier()) {
      if (one.place() != now.place() && !one.from().isAfter(day)) {
        earlier.addFirst(one);
      }
    }
    earlier.sort((a, b) -> a.prevailsOver(b) ? 1 : -1);
    return List.copyOf(earlier);
  }

  /** Every statement of every field, each field's in the order recorded. */
  public SortedMap<Field, List<Said>> said() {
    SortedMap<Field, List<Said>> said = new TreeMap<>();
    last.forEach((field, statement) -> said.put(field, statement.all()));
    return said;
  }

  /** What one event says about this thing. */
  public SortedMap<Field, Said> saidBy(RecordedEvent recorded) {
    SortedMap<Field, Said> said = new TreeMap<>();
    ProgrammeEvent event = recorded.event();
    long place = recorded.position();
    if (event instanceof FactCorrected correction) {
      event = correction.instead();
      place = correction.corrects();
    }
    for (Says.Statement statement : Says.of(event, place)) {
      if (statement.about().equals(ref)) {
        for (Said one = last.get(statement.field()); one != null; one = one.earlier()) {
          if (one.by().position() == recorded.position()) {
            said.put(statement.field(), one);
          }
        }
      }
    }
    return said;
  }

  /** Every statement of one field, in the order recorded. */
  public List<Said> said(String field) {
    return said(Field.of(field));
  }

  /** Every statement of one of the fields that have many entries, in the order recorded. */
  public List<Said> said(Field field) {
    Said statement = last.get(field);
    return statement == null ? List.of() : statement.all();
  }

  /** What holds of one field on a day. */
  public Optional<Said> on(LocalDate day, String field) {
    Field named = Field.of(field);
    if (!settled.isAfter(day)) {
      return Optional.ofNullable(holds.get(named));
    }
    Said statement = last.get(named);
    return statement == null ? Optional.empty() : prevailing(statement, day);
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

  private static Optional<Said> prevailing(Said statement, LocalDate day) {
    Said best = null;
    for (Said one = statement; one != null; one = one.earlier()) {
      // from the last to the first: of two equal, the one recorded later stays
      boolean counts = !one.from().isAfter(day) && !CalledOff.on(day, one, statement);
      if (counts && (best == null || !best.prevailsOver(one))) {
        best = one;
      }
    }
    return Optional.ofNullable(best);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Thing that
            && ref.equals(that.ref)
            && kind == that.kind
            && version == that.version
            && last.equals(that.last));
  }

  @Override
  public int hashCode() {
    return Objects.hash(ref, version);
  }

  @Override
  public String toString() {
    return ref + " " + last;
  }
}
