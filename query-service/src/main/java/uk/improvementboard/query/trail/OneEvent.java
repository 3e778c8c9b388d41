package uk.improvementboard.query.trail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.answers.EventsInWords;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.history.History;
import uk.improvementboard.query.journal.EventsAsStored;
import uk.improvementboard.query.knowledge.Knowledge.ToldTo;
import uk.improvementboard.query.provenance.Provenance;
import uk.improvementboard.query.provenance.ThingProvenance;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * One event with all there is to say of it: what it says and in which envelope, what it changed
 * from what to what, on whose authority, who learnt of it when and by which act, and, for those who
 * know everything, the stored bytes and their leaf in the ledger.
 */
@Component
public final class OneEvent {

  private final EventsInWords events;
  private final History history;
  private final Provenance provenance;
  private final EventsAsStored stored;

  OneEvent(EventsInWords events, History history, Provenance provenance, EventsAsStored stored) {
    this.events = events;
    this.history = history;
    this.provenance = provenance;
    this.stored = stored;
  }

  /** What an event says and in which envelope; empty where this audience knows none there. */
  public Optional<Map<String, Object>> said(AsKnown known, long position) {
    if (!known.knowledge().knows(position)) {
      return Optional.empty();
    }
    Map<String, Object> said =
        new LinkedHashMap<>(events.whole(known, known.record().at(position)));
    around(known, position, said);
    return Optional.of(said);
  }

  /** The event at a position, with all there is to say of it. */
  public Optional<Map<String, Object>> at(AsKnown known, long position) {
    return known.knowledge().knows(position)
        ? Optional.of(whole(known, known.record().at(position)))
        : Optional.empty();
  }

  /**
   * The bytes of which its leaf hash is taken; empty where this audience knows no event there.
   *
   * @throws uk.improvementboard.platform.web.Problem 403 for an audience that does not know
   *     everything, since the bytes name whatever the event names
   */
  public Optional<byte[]> entry(AsKnown known, long position) {
    if (!known.audience().knowsEverything()) {
      throw AskingRule.STORED_BYTES_ARE_FOR_THOSE_WHO_KNOW_EVERYTHING.problem(
          "Ask for the event itself: it says what this audience may know.");
    }
    return known.knowledge().knows(position)
        ? stored.at(known.record().programme(), position).map(LedgerEntry::encoded)
        : Optional.empty();
  }

  private Map<String, Object> whole(AsKnown known, RecordedEvent event) {
    Map<String, Object> whole = new LinkedHashMap<>(events.whole(known, event));
    if (event.event() instanceof FactCorrected correction) {
      whole.put("corrects", correction.corrects());
    }
    Long correctedBy = Trail.of(known, Narrowing.NONE, null).correctedBy(event);
    if (correctedBy != null) {
      whole.put("correctedBy", correctedBy);
    }
    whole.put("enteredLate", Trail.isLate(event));
    whole.put("changed", changed(known, event));
    whole.put("restsOn", restsOn(known, event));
    whole.put("knownTo", knownTo(known, event));
    if (known.audience().knowsEverything()) {
      stored
          .at(known.record().programme(), event.position())
          .ifPresent(entry -> whole.put("stored", stored(entry)));
    }
    around(known, event.position(), whole);
    return whole;
  }

  /** The things an event changes, as far as this audience knows them. */
  private static List<Ref> things(AsKnown known, RecordedEvent event) {
    return new TreeSet<>(known.record().concernedBy(event))
        .stream().filter(ref -> known.view().thing(ref).isPresent()).toList();
  }

  private List<Map<String, Object>> changed(AsKnown known, RecordedEvent event) {
    List<Map<String, Object>> changed = new ArrayList<>();
    for (Ref thing : things(known, event)) {
      for (Map<String, Object> change : history.of(known, thing)) {
        if (Long.valueOf(event.position()).equals(change.get("position"))) {
          Map<String, Object> here = new LinkedHashMap<>();
          here.put("ref", thing.value());
          here.putAll(change);
          changed.add(here);
        }
      }
    }
    return changed;
  }

  private List<Map<String, Object>> restsOn(AsKnown known, RecordedEvent event) {
    List<Map<String, Object>> rests = new ArrayList<>();
    for (Ref thing : things(known, event)) {
      EntityKind kind = known.record().kindOf(thing).orElse(EntityKind.PROGRAMME);
      for (ThingProvenance.Change change :
          provenance.ofThing(known, kind, thing).map(ThingProvenance::changes).orElse(List.of())) {
        if (Long.valueOf(event.position()).equals(change.event().get("position"))) {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("ref", thing.value());
          one.put("restsOnADecision", change.restsOnADecision());
          one.put("authority", change.authority());
          rests.add(one);
        }
      }
    }
    return rests;
  }

  /** By which acts others learnt of it; what another audience knows without an act is not told. */
  private static List<Map<String, Object>> knownTo(AsKnown known, RecordedEvent event) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (ToldTo to : known.knowledge().toldOfEvent(event.position())) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("audience", to.audience().name());
      one.put("on", to.on().edtf());
      if (to.means() != null) {
        one.put("means", to.means().name());
      }
      if (to.meeting() != null && !known.knowledge().hides(to.meeting())) {
        one.put("meeting", to.meeting().value());
      }
      one.put("position", to.position());
      told.add(one);
    }
    return told;
  }

  private static Map<String, Object> stored(LedgerEntry entry) {
    Map<String, Object> stored = new LinkedHashMap<>();
    stored.put("eventId", entry.eventId());
    stored.put("type", entry.type());
    stored.put("revision", entry.revision());
    stored.put("recordedAt", entry.recordedAt().toString());
    stored.put("payload", new String(entry.payload(), StandardCharsets.UTF_8));
    stored.put("metadata", new String(entry.metadata(), StandardCharsets.UTF_8));
    stored.put("entry", new String(entry.encoded(), StandardCharsets.UTF_8));
    stored.put("leafIndex", entry.leafIndex());
    stored.put("leafHash", entry.leafHash().hex());
    return stored;
  }

  private static void around(AsKnown known, long position, Map<String, Object> whole) {
    for (long before = position - 1; before > 0; before--) {
      if (known.knowledge().knows(before)) {
        whole.put("previous", before);
        break;
      }
    }
    for (long after = position + 1; after <= known.cut().reach(); after++) {
      if (known.knowledge().knows(after)) {
        whole.put("next", after);
        break;
      }
    }
  }
}
