package uk.improvementboard.query.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Says;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** One programme's events in order up to a position, with the live view they fold to. Immutable. */
public final class ProgrammeRecord {

  private final ProgrammeId programme;
  private final PVector<RecordedEvent> events;
  private final ProgrammeView live;
  private final Map<Object, Boolean> remembered;
  private volatile Map<Ref, EntityKind> kinds = Map.of();
  private volatile Map<Ref, MeetingTimes> meetings = Map.of();
  private volatile Map<Ref, Ref> decidedAt = Map.of();

  private ProgrammeRecord(
      ProgrammeId programme,
      PVector<RecordedEvent> events,
      ProgrammeView live,
      Map<Object, Boolean> remembered) {
    this.programme = programme;
    this.remembered = remembered;
    this.events = events;
    this.live = live;
  }

  public static ProgrammeRecord empty(ProgrammeId programme) {
    return new ProgrammeRecord(
        programme, TreePVector.empty(), ProgrammeView.EMPTY, new ConcurrentHashMap<>());
  }

  /**
   * The record with more events.
   *
   * @throws IllegalStateException when they do not follow on: a hole in the order is never passed
   *     over
   */
  public ProgrammeRecord with(List<RecordedEvent> next) {
    PVector<RecordedEvent> longer = events;
    ProgrammeView view = live;
    for (RecordedEvent event : next) {
      if (event.position() != longer.size() + 1L) {
        throw new IllegalStateException(
            programme
                + ": position "
                + (longer.size() + 1)
                + " is missing before "
                + event.position());
      }
      longer = longer.plus(event);
      view = view.apply(event);
    }
    return new ProgrammeRecord(programme, longer, view, remembered);
  }

  public ProgrammeId programme() {
    return programme;
  }

  /** What the programme is called, for whoever is attached to it. */
  public String title() {
    return !events.isEmpty() && events.getFirst().event() instanceof ProgrammeEstablished first
        ? first.title()
        : programme.value();
  }

  /** The position of the last event; 0 when there is none. */
  public long head() {
    return events.size();
  }

  public RecordedEvent at(long position) {
    return events.get((int) position - 1);
  }

  /** The events up to and including a position, in order. */
  public List<RecordedEvent> upTo(long position) {
    return events.subList(0, (int) Math.min(Math.max(position, 0), events.size()));
  }

  /** What the team knows now. */
  public ProgrammeView live() {
    return live;
  }

  /** The last position recorded at or before an instant. */
  public long positionAt(Instant instant) {
    long position = 0;
    for (RecordedEvent event : events) {
      if (event.recordedAt().isAfter(instant)) {
        break;
      }
      position = event.position();
    }
    return position;
  }

  /**
   * An answer that follows from events already here and that nothing recorded later changes, worked
   * out once.
   */
  public boolean remembered(Object question, BooleanSupplier answer) {
    Boolean known = remembered.get(question);
    if (known == null) {
      known = answer.getAsBoolean();
      remembered.put(question, known);
    }
    return known;
  }

  /** What kind of thing a reference names. */
  public Optional<EntityKind> kindOf(Ref ref) {
    Map<Ref, EntityKind> known = kinds;
    if (known.isEmpty() && !events.isEmpty()) {
      Map<Ref, EntityKind> found = new HashMap<>();
      for (RecordedEvent event : events) {
        Says.kinds(event.event()).forEach(found::putIfAbsent);
      }
      known = Collections.unmodifiableMap(found);
      kinds = known;
    }
    return Optional.ofNullable(known.get(ref));
  }

  /** The moments of a meeting. */
  public Optional<MeetingTimes> meeting(Ref meeting) {
    return Optional.ofNullable(meetings().get(meeting));
  }

  /** The moments of every meeting, by reference. */
  public Map<Ref, MeetingTimes> meetings() {
    Map<Ref, MeetingTimes> known = meetings;
    if (known.isEmpty() && !events.isEmpty()) {
      known = MeetingTimes.of(events);
      meetings = known;
    }
    return known;
  }

  /** The meeting that took a decision, where one in the record did. */
  public Optional<Ref> decidedAt(Ref decision) {
    Map<Ref, Ref> known = decidedAt;
    if (known.isEmpty() && !events.isEmpty()) {
      Map<Ref, Ref> found = new HashMap<>();
      for (RecordedEvent event : events) {
        if (event.event() instanceof DecisionRecorded taken) {
          found.putIfAbsent(taken.decision(), taken.meeting());
        }
      }
      known = Collections.unmodifiableMap(found);
      decidedAt = known;
    }
    return Optional.ofNullable(known.get(decision));
  }
}
