package uk.improvementboard.query.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * Everything the events applied so far say, thing by thing and field by field. The live page and
 * the replay of a meeting two years ago fold with this same function; they differ only in which
 * events they are given.
 *
 * <p>Events are applied in the order of their positions; some may be left out, because an audience
 * does not know them.
 */
public final class ProgrammeView {

  /** Days are days in London. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Before anything is known. */
  public static final ProgrammeView EMPTY = new ProgrammeView(HashTreePMap.empty());

  private final PMap<Ref, Thing> things;

  private ProgrammeView(PMap<Ref, Thing> things) {
    this.things = things;
  }

  /** The fold over events in the order of their positions. */
  public static ProgrammeView of(Iterable<RecordedEvent> events) {
    ProgrammeView view = EMPTY;
    for (RecordedEvent event : events) {
      view = view.apply(event);
    }
    return view;
  }

  /** The view after one more event. Total: no event of the language makes it fail. */
  public ProgrammeView apply(RecordedEvent recorded) {
    return recorded.event() instanceof FactCorrected correction
        ? correct(recorded, correction)
        : say(recorded, recorded.event(), recorded.position(), effectiveFrom(recorded));
  }

  private ProgrammeView correct(RecordedEvent recorded, FactCorrected correction) {
    PMap<Ref, Thing> kept = things;
    LocalDate from = null;
    for (Thing thing : things.values()) {
      LocalDate was = dateOf(thing, correction.corrects());
      if (was != null) {
        from = was;
        kept = kept.plus(thing.ref(), thing.without(correction.corrects()));
      }
    }
    ImpreciseDate corrected = recorded.envelope().effectiveOn();
    if (corrected != null && corrected.first().isPresent()) {
      from = corrected.first().get();
    }
    return new ProgrammeView(kept)
        .say(
            recorded,
            correction.instead(),
            correction.corrects(),
            from == null ? effectiveFrom(recorded) : from);
  }

  private static @Nullable LocalDate dateOf(Thing thing, long place) {
    for (List<Said> statements : thing.said().values()) {
      for (Said statement : statements) {
        if (statement.place() == place) {
          return statement.from();
        }
      }
    }
    return null;
  }

  private ProgrammeView say(
      RecordedEvent recorded, ProgrammeEvent event, long place, LocalDate from) {
    PMap<Ref, Thing> after = things;
    for (Says.Statement statement : Says.of(event, place)) {
      Thing thing = after.get(statement.about());
      if (thing == null) {
        thing = Thing.unmentioned(statement.about(), statement.kind());
      }
      after =
          after.plus(
              statement.about(),
              thing
                  .withKind(statement.kind())
                  .saying(
                      statement.field(),
                      new Said(
                          statement.value(), place, counted(thing, statement, from), recorded)));
    }
    Ref main = event.subjects().getFirst();
    Thing touched = after.get(main);
    if (touched != null) {
      after = after.plus(main, touched.withVersion(recorded.position()));
    }
    return new ProgrammeView(after);
  }

  /**
   * From when a statement counts. A revised figure takes the place of the one it revises however
   * its source is dated: it never counts from before it.
   */
  private static LocalDate counted(Thing thing, Says.Statement statement, LocalDate from) {
    LocalDate counts = from;
    if (statement.value() instanceof Observation seen && seen.revises()) {
      for (Said earlier : thing.said().getOrDefault(statement.field(), TreePVector.empty())) {
        counts = earlier.from().isAfter(counts) ? earlier.from() : counts;
      }
    }
    return counts;
  }

  /**
   * The first day an event's statements are true: what it says itself, else the date of its source,
   * else the day it was recorded.
   */
  public static LocalDate effectiveFrom(RecordedEvent recorded) {
    ImpreciseDate effective = recorded.envelope().effectiveOn();
    if (effective != null && effective.first().isPresent()) {
      return effective.first().get();
    }
    if (recorded.envelope().source() != null
        && recorded.envelope().source().statedOn() != null
        && recorded.envelope().source().statedOn().first().isPresent()) {
      return recorded.envelope().source().statedOn().first().get();
    }
    return recorded.recordedAt().atZone(LONDON).toLocalDate();
  }

  public Optional<Thing> thing(Ref ref) {
    return Optional.ofNullable(things.get(ref));
  }

  /** The things of a kind, in the order they came into the record. */
  public List<Thing> things(EntityKind kind) {
    List<Thing> found = new ArrayList<>();
    for (Thing thing : things.values()) {
      if (thing.kind() == kind) {
        found.add(thing);
      }
    }
    found.sort(Comparator.comparingLong(ProgrammeView::firstPlace).thenComparing(Thing::ref));
    return found;
  }

  private static long firstPlace(Thing thing) {
    return thing.said().values().stream()
        .flatMap(List::stream)
        .mapToLong(Said::place)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgrammeView that && things.equals(that.things);
  }

  @Override
  public int hashCode() {
    return things.hashCode();
  }
}
