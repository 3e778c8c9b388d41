package uk.improvementboard.query.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/**
 * One programme's events in order up to a position, and what follows from them. Immutable; a longer
 * record of the same programme goes on with what was worked out for the shorter one.
 */
public final class ProgrammeRecord {

  /** What is worked out from a record once and goes on with it as it grows. */
  private record Derived(RecordIndex index, Everything everything, Map<Class<?>, Object> kept) {
    Derived() {
      this(new RecordIndex(), new Everything(), new ConcurrentHashMap<>());
    }
  }

  private final ProgrammeId programme;
  private final Growing<RecordedEvent> events;
  private final Derived derived;
  private volatile @Nullable Map<Ref, MeetingTimes> meetings;

  private ProgrammeRecord(ProgrammeId programme, Growing<RecordedEvent> events, Derived derived) {
    this.programme = programme;
    this.events = events;
    this.derived = derived;
  }

  public static ProgrammeRecord empty(ProgrammeId programme) {
    return new ProgrammeRecord(programme, Growing.empty(), new Derived());
  }

  /**
   * The record with more events.
   *
   * @throws IllegalStateException when they do not follow on: a hole in the order is never passed
   *     over
   */
  public ProgrammeRecord with(List<RecordedEvent> next) {
    Growing<RecordedEvent> longer = events;
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
    }
    return new ProgrammeRecord(
        programme, longer, longer.sharesWith(events) ? derived : new Derived());
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
    return everythingAt(head());
  }

  /** What the team knew at a position. */
  public ProgrammeView everythingAt(long position) {
    return ProgrammeView.at(everything().things(), (int) position, Map.of());
  }

  /** Everything recorded so far, as it stood at each position. */
  public Everything everything() {
    derived.everything().takeIn(this);
    return derived.everything();
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
   * What somebody works out from this record and wants to find again, when it is asked for the next
   * time or when the record has grown. It must see for itself up to where it has come.
   */
  public <T> T kept(Class<T> what, Supplier<T> anew) {
    return what.cast(derived.kept().computeIfAbsent(what, absent -> anew.get()));
  }

  private RecordIndex index() {
    derived.index().takeIn(this);
    return derived.index();
  }

  /** What kind of thing a reference names. */
  public Optional<EntityKind> kindOf(Ref ref) {
    return index().kindOf(ref);
  }

  /** The positions of the events that are mainly about a thing. */
  public Positions mainlyAbout(Ref thing) {
    return index().mainly(thing);
  }

  /** The positions of the events that are mainly about things of a section of a pack. */
  public Positions inSection(EntityKind section) {
    return index().inSection(section);
  }

  /** The positions of the events that name a thing among those they are about. */
  public Positions naming(Ref thing) {
    return index().naming(thing);
  }

  /** Everything that an event in this record, or in a longer one, names. */
  public Set<Ref> named() {
    return index().named();
  }

  /** The positions of the events that change a thing, those that correct another among them. */
  public Positions concerning(Ref thing) {
    return index().concerning(thing);
  }

  /** The things that an event changes. */
  public Set<Ref> concernedBy(RecordedEvent recorded) {
    return RecordIndex.concerned(this, recorded);
  }

  /** The things that an event is about and, of a correction, those that what it corrects was. */
  public List<Ref> touchedBy(RecordedEvent recorded) {
    List<Ref> subjects = recorded.event().subjects();
    if (!(recorded.event() instanceof FactCorrected correction)
        || correction.corrects() >= recorded.position()) {
      return subjects;
    }
    List<Ref> touched = new ArrayList<>(subjects);
    touched.addAll(touchedBy(at(correction.corrects())));
    return touched;
  }

  /** The positions of what is minuted to a meeting, by what it is or by what its envelope says. */
  public Positions minutedTo(Ref meeting) {
    return index().minutedTo(meeting);
  }

  /** The positions of the events that correct others. */
  public Positions corrections() {
    return index().corrections();
  }

  /** The positions at which an audience was declared to learn what another learns. */
  public Positions joinings() {
    return index().joinings();
  }

  /** The positions at which something was embargoed. */
  public Positions embargoes() {
    return index().embargoes();
  }

  /** The moments of a meeting. */
  public Optional<MeetingTimes> meeting(Ref meeting) {
    return Optional.ofNullable(meetings().get(meeting));
  }

  /** The moments of a meeting as far as they were recorded at a position. */
  public Optional<MeetingTimes> meeting(Ref meeting, long position) {
    return position >= head()
        ? meeting(meeting)
        : Optional.ofNullable(MeetingTimes.of(at(index().moments(meeting), position)).get(meeting));
  }

  /** The moments of every meeting, by reference, in the order scheduled. */
  public Map<Ref, MeetingTimes> meetings() {
    Map<Ref, MeetingTimes> known = meetings;
    if (known == null) {
      Map<Ref, MeetingTimes> found = new LinkedHashMap<>();
      RecordIndex index = index();
      index.meetings().stream()
          .flatMap(
              meeting ->
                  Stream.ofNullable(
                      MeetingTimes.of(at(index.moments(meeting), head())).get(meeting)))
          .sorted(Comparator.comparingLong(MeetingTimes::scheduled))
          .forEach(times -> found.put(times.meeting(), times));
      known = Collections.unmodifiableMap(found);
      meetings = known;
    }
    return known;
  }

  private List<RecordedEvent> at(Positions positions, long upTo) {
    return positions.upTo(Math.min(upTo, head())).mapToObj(this::at).toList();
  }

  /** The meeting that took a decision, where one in the record did. */
  public Optional<Ref> decidedAt(Ref decision) {
    return index().decidedAt(decision);
  }
}
