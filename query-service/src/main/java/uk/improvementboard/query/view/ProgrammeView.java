package uk.improvementboard.query.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * Everything that some of a programme's events say, thing by thing and field by field. The live
 * page and the replay of a meeting two years ago are the same fold, {@link Thing#after}, over the
 * events that were known; they differ only in which those are.
 */
public final class ProgrammeView {

  /** Days are days in London. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Before anything is known. */
  public static final ProgrammeView EMPTY =
      new ProgrammeView(new ThingsOverTime(), Integer.MIN_VALUE, Map.of());

  private static final Comparator<Thing> AS_RECORDED =
      Comparator.comparingLong(Thing::firstPlace).thenComparing(Thing::ref);

  private final ThingsOverTime things;
  private final int point;
  private final Map<Ref, Thing> instead;
  private final Map<Question<?>, Object> kept = new ConcurrentHashMap<>();
  private volatile @Nullable Map<EntityKind, List<Thing>> byKind;

  private ProgrammeView(ThingsOverTime things, int point, Map<Ref, Thing> instead) {
    this.things = things;
    this.point = point;
    this.instead = instead;
  }

  /**
   * What was known at a point of time.
   *
   * @param instead things that are known otherwise, because more was minuted to the meeting asked
   *     for
   */
  public static ProgrammeView at(ThingsOverTime things, int point, Map<Ref, Thing> instead) {
    return new ProgrammeView(things, point, Map.copyOf(instead));
  }

  /** The plain fold over events in the order of their positions. */
  public static ProgrammeView of(Iterable<RecordedEvent> events) {
    Map<Ref, Thing> folded = new LinkedHashMap<>();
    Map<Long, Set<Ref>> said = new HashMap<>();
    Map<Long, RecordedEvent> record = new HashMap<>();
    for (RecordedEvent recorded : events) {
      record.put(recorded.position(), recorded);
      Set<Ref> concerned = new HashSet<>(Says.concerns(recorded.event()));
      if (recorded.event() instanceof FactCorrected correction) {
        concerned.addAll(said.getOrDefault(correction.corrects(), Set.of()));
      }
      said.put(recorded.position(), concerned);
      for (Ref ref : concerned) {
        Thing after =
            Thing.after(
                folded.get(ref),
                ref,
                recorded,
                position -> record.getOrDefault(position, recorded));
        if (after != null) {
          folded.put(ref, after);
        }
      }
    }
    return new ProgrammeView(new ThingsOverTime(), 0, Map.copyOf(folded));
  }

  /**
   * One thing as a fold over those events that concern it, in the order of their positions.
   *
   * @param record where to look up what a correction corrects, known or not
   */
  public static @Nullable Thing fold(
      @Nullable Thing before,
      Ref ref,
      Iterable<RecordedEvent> events,
      LongFunction<RecordedEvent> record) {
    Thing thing = before;
    for (RecordedEvent recorded : events) {
      thing = Thing.after(thing, ref, recorded, record);
    }
    return thing;
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
    return recordedOn(recorded);
  }

  /** The day in London on which an event was recorded. */
  static LocalDate recordedOn(RecordedEvent recorded) {
    return LocalDate.ofInstant(recorded.recordedAt(), LONDON);
  }

  public Optional<Thing> thing(Ref ref) {
    Thing other = instead.get(ref);
    return Optional.ofNullable(other == null ? things.at(point, ref) : other);
  }

  /** Something asked of a view again and again; equal questions have the same answer. */
  public interface Question<T> {}

  /** The answer to a question, worked out when it is first asked. */
  @SuppressWarnings("unchecked") // a question is kept with an answer of its own type only
  public <T> T kept(Question<T> question, Supplier<T> answer) {
    Object known = kept.get(question);
    if (known == null) {
      known = answer.get();
      kept.put(question, known);
    }
    return (T) known;
  }

  /** The things of a kind, in the order they came into the record. */
  public List<Thing> things(EntityKind kind) {
    return byKind().getOrDefault(kind, List.of());
  }

  private Map<EntityKind, List<Thing>> byKind() {
    Map<EntityKind, List<Thing>> known = byKind;
    if (known == null) {
      known = new EnumMap<>(EntityKind.class);
      for (Thing thing : all()) {
        known.computeIfAbsent(thing.kind(), kind -> new ArrayList<>()).add(thing);
      }
      byKind = known;
    }
    return known;
  }

  private List<Thing> all() {
    List<Thing> all = new ArrayList<>();
    things.allAt(point, all);
    if (!instead.isEmpty()) {
      all.removeIf(thing -> instead.containsKey(thing.ref()));
      all.addAll(instead.values());
    }
    all.sort(AS_RECORDED); // nearly sorted already, which costs little
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProgrammeView that && all().equals(that.all());
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }
}
