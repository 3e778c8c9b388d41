package uk.improvementboard.benchmarks.sidebyside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;

/**
 * Everything that holds on a day in a view: of every thing, what holds of each of its fields, as
 * immutable objects that are all there; nothing in them is worked out when it is looked at. Filled
 * again and again, so that filling it costs next to nothing.
 */
final class Held implements Told {

  private static final EntityKind[] KINDS = EntityKind.values();

  private final List<Thing> things = new ArrayList<>();
  private final List<SortedMap<Field, Said>> fields = new ArrayList<>();

  Held all(ProgrammeView view, LocalDate day) {
    things.clear();
    fields.clear();
    for (EntityKind kind : KINDS) {
      for (Thing thing : view.things(kind)) {
        things.add(thing);
        fields.add(thing.on(day));
      }
    }
    return this;
  }

  @Override
  public long hash() {
    long sum = 0;
    for (int i = 0; i < things.size(); i++) {
      String thing = things.get(i).ref().value();
      for (Map.Entry<Field, Said> entry : fields.get(i).entrySet()) {
        sum +=
            Hash.of(
                Statement.itemOf(thing, entry.getKey()),
                entry.getKey().name(),
                EventJson.text(entry.getValue().value()));
      }
    }
    return sum;
  }
}
