package uk.improvementboard.benchmarks.sidebyside;

import java.time.LocalDate;
import java.util.Arrays;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;

/**
 * Everything that holds on a day in a view, fetched field by field so that nothing lazy is left
 * out. Filled again and again, so that filling it costs next to nothing.
 */
final class Held implements Told {

  private static final EntityKind[] KINDS = EntityKind.values();

  private Thing[] things = new Thing[1 << 12];
  private Field[] fields = new Field[1 << 12];
  private Said[] statements = new Said[1 << 12];
  private int size;

  Held all(ProgrammeView view, LocalDate day) {
    size = 0;
    for (EntityKind kind : KINDS) {
      for (Thing thing : view.things(kind)) {
        thing.on(day).forEach((field, said) -> add(thing, field, said));
      }
    }
    return this;
  }

  private void add(Thing thing, Field field, Said said) {
    if (size == things.length) {
      things = Arrays.copyOf(things, 2 * size);
      fields = Arrays.copyOf(fields, 2 * size);
      statements = Arrays.copyOf(statements, 2 * size);
    }
    things[size] = thing;
    fields[size] = field;
    statements[size++] = said;
  }

  @Override
  public long hash() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum +=
          Hash.of(
              Statement.itemOf(things[i].ref().value(), fields[i]),
              fields[i].name(),
              EventJson.text(statements[i].value()));
    }
    return sum;
  }
}
