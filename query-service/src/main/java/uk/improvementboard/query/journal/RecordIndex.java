package uk.improvementboard.query.journal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.view.Says;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * Where in a record to look for what: which events are about a thing, which were minuted to a
 * meeting, which correct others. It goes on with its record and never changes what it said of
 * earlier positions, so that whoever reads it up to a position of their own reads what was there
 * then.
 */
final class RecordIndex {

  private final Map<Ref, EntityKind> kinds = new ConcurrentHashMap<>();
  private final Map<Ref, Positions> mainly = new ConcurrentHashMap<>();
  private final Map<EntityKind, Positions> sections = new ConcurrentHashMap<>();
  private final Map<Ref, Positions> naming = new ConcurrentHashMap<>();
  private final Map<Ref, Positions> concerning = new ConcurrentHashMap<>();
  private final Map<Ref, Positions> moments = new ConcurrentHashMap<>();
  private final Map<Ref, Positions> minuted = new ConcurrentHashMap<>();
  private final Map<Ref, Ref> decidedAt = new ConcurrentHashMap<>();
  private final Positions corrections = new Positions();
  private final Positions joinings = new Positions();
  private final Positions embargoes = new Positions();
  private volatile int taken;

  /** Takes in what it has not yet, up to the end of a record. */
  void takeIn(ProgrammeRecord record) {
    if (taken < record.head()) {
      synchronized (this) {
        for (int position = taken + 1; position <= record.head(); position++) {
          add(record, record.at(position), position);
        }
        taken = (int) Math.max(taken, record.head());
      }
    }
  }

  private void add(ProgrammeRecord record, RecordedEvent recorded, int position) {
    ProgrammeEvent event = recorded.event();
    List<Ref> subjects = event.subjects();
    Ref main = subjects.getFirst();
    if (!kinds.containsKey(main) || event instanceof AudienceJoined) {
      Says.kinds(event).forEach(kinds::putIfAbsent);
    }
    at(mainly, main).add(position);
    kindOf(main).ifPresent(kind -> at(sections, Sections.of(kind)).add(position));
    subjects.forEach(subject -> at(naming, subject).add(position));
    concerned(record, recorded).forEach(ref -> at(concerning, ref).add(position));
    if (event instanceof DecisionRecorded taken) {
      decidedAt.putIfAbsent(taken.decision(), taken.meeting());
    }
    if (event instanceof MeetingEvent meeting) {
      at(moments, meeting.meeting()).add(position);
    }
    if (event instanceof AudienceJoined) {
      joinings.add(position);
    }
    if (event instanceof DisclosureEmbargoed) {
      embargoes.add(position);
    }
    if (event instanceof FactCorrected correction) {
      corrections.add(position);
      if (correction.instead() instanceof MeetingEvent meeting) {
        at(moments, meeting.meeting()).add(position);
      }
    }
    Minutes.meetingsOf(recorded, this::decidedAt)
        .forEach(meeting -> at(minuted, meeting).add(position));
  }

  private static <K> Positions at(Map<K, Positions> index, K key) {
    return index.computeIfAbsent(key, absent -> new Positions());
  }

  /** The things that an event changes: the one it is about, and what a correction takes it from. */
  static Set<Ref> concerned(ProgrammeRecord record, RecordedEvent recorded) {
    Set<Ref> refs = Says.concerns(recorded.event());
    if (recorded.event() instanceof FactCorrected correction
        && correction.corrects() < recorded.position()) {
      Set<Ref> corrected = Says.concerns(record.at(correction.corrects()).event());
      if (!refs.containsAll(corrected)) {
        refs = new LinkedHashSet<>(refs);
        refs.addAll(corrected);
      }
    }
    return refs;
  }

  Optional<EntityKind> kindOf(Ref ref) {
    return Optional.ofNullable(kinds.get(ref));
  }

  Optional<Ref> decidedAt(Ref decision) {
    return Optional.ofNullable(decidedAt.get(decision));
  }

  Positions mainly(Ref ref) {
    return mainly.getOrDefault(ref, Positions.NONE);
  }

  Positions inSection(EntityKind section) {
    return sections.getOrDefault(section, Positions.NONE);
  }

  Positions naming(Ref ref) {
    return naming.getOrDefault(ref, Positions.NONE);
  }

  Set<Ref> named() {
    return naming.keySet();
  }

  Positions concerning(Ref ref) {
    return concerning.getOrDefault(ref, Positions.NONE);
  }

  Positions moments(Ref meeting) {
    return moments.getOrDefault(meeting, Positions.NONE);
  }

  Set<Ref> meetings() {
    return moments.keySet();
  }

  Positions minutedTo(Ref meeting) {
    return minuted.getOrDefault(meeting, Positions.NONE);
  }

  Positions corrections() {
    return corrections;
  }

  Positions joinings() {
    return joinings;
  }

  Positions embargoes() {
    return embargoes;
  }
}
