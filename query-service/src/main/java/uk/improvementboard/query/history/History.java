package uk.improvementboard.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.journal.Positions;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Ref;

/**
 * How one thing came to be as it is: every change of a field, from what to what, who recorded it,
 * in which role, when, since when it is true, on whose word, why, and on whose authority.
 */
@Component
public final class History {

  private final Json json;
  private final Things things;

  public History(Json json, Things things) {
    this.json = json;
    this.things = things;
  }

  /**
   * One change of one field.
   *
   * @param from what was said of it before; null where nothing was
   * @param to what is said of it instead
   */
  public record FieldChange(Field field, @Nullable Object from, Said to) {}

  /** The changes of a thing that the audience knows, in the order recorded. */
  public List<Map<String, Object>> of(AsKnown known, Ref ref) {
    return changes(known.record(), known.knowledge(), known.cut().reach(), ref).stream()
        .map(change -> shown(known, change))
        .toList();
  }

  /** The same changes, not yet in the form of an answer. */
  public static List<FieldChange> changes(
      ProgrammeRecord record, Knowledge knowledge, long reach, Ref ref) {
    Optional<Thing> known = knowledge.view().thing(ref);
    return known.isPresent() && !known.get().corrected()
        ? asSaid(known.get())
        : stepByStep(record, knowledge, reach, ref);
  }

  /** Where nothing was taken back, what was said is how it came to be. */
  private static List<FieldChange> asSaid(Thing thing) {
    List<FieldChange> changes = new ArrayList<>();
    for (Map.Entry<Field, Said> said : thing.inOrder()) {
      Said earlier = said.getValue().earlier();
      changes.add(
          new FieldChange(
              said.getKey(), earlier == null ? null : earlier.value(), said.getValue()));
    }
    return changes;
  }

  private static List<FieldChange> stepByStep(
      ProgrammeRecord record, Knowledge knowledge, long reach, Ref ref) {
    List<FieldChange> changes = new ArrayList<>();
    Map<Field, Object> before = new HashMap<>();
    Thing thing = null;
    Positions concerning = record.concerning(ref);
    int count = concerning.countUpTo(reach);
    for (int place = 0; place < count; place++) {
      if (knowledge.knows(concerning.get(place))) {
        RecordedEvent event = record.at(concerning.get(place));
        thing = Thing.after(thing, ref, event, record::at);
        if (thing != null) {
          thing
              .saidBy(event)
              .forEach(
                  (field, said) ->
                      changes.add(new FieldChange(field, before.put(field, said.value()), said)));
        }
      }
    }
    return changes;
  }

  private Map<String, Object> shown(AsKnown known, FieldChange changed) {
    Field field = changed.field();
    Object from = changed.from();
    Said said = changed.to();
    RecordedEvent event = said.by();
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("field", field.key() == null ? field.name() : field.name() + "/" + field.key());
    if (from != null) {
      change.put("from", json.redacted(from, known.knowledge()::hides));
    }
    change.put("to", json.redacted(said.value(), known.knowledge()::hides));
    change.putAll(things.recorded(known, event));
    change.put("actor", event.envelope().actor());
    change.put("trueFrom", said.from().toString());
    if (event.event() instanceof FactCorrected correction) {
      change.put("corrects", correction.corrects());
      change.put("why", correction.reason());
    }
    return change;
  }
}
