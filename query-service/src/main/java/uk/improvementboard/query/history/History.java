package uk.improvementboard.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.knowledge.Known;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.ProgrammeView;
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

  /** The changes of a thing that the audience knows, in the order recorded. */
  public List<Map<String, Object>> of(AsKnown known, Ref ref) {
    List<Map<String, Object>> changes = new ArrayList<>();
    Map<Field, Object> before = new HashMap<>();
    ProgrammeView view = ProgrammeView.EMPTY;
    for (Known one : known.knowledge().events().values()) {
      view = view.apply(one.event());
      Optional<Thing> thing = view.thing(ref);
      if (thing.isPresent()) {
        changes.addAll(changes(known, one.event(), thing.get(), before));
      }
    }
    return changes;
  }

  private List<Map<String, Object>> changes(
      AsKnown known, RecordedEvent event, Thing thing, Map<Field, Object> before) {
    List<Map<String, Object>> changes = new ArrayList<>();
    new TreeMap<>(thing.said())
        .forEach(
            (field, statements) ->
                statements.stream()
                    .filter(said -> said.by().position() == event.position())
                    .findFirst()
                    .ifPresent(
                        said -> {
                          changes.add(change(known, event, field, said, before.get(field)));
                          before.put(field, said.value());
                        }));
    return changes;
  }

  private Map<String, Object> change(
      AsKnown known, RecordedEvent event, Field field, Said said, @Nullable Object from) {
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
