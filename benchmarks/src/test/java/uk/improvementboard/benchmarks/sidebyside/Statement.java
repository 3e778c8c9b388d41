package uk.improvementboard.benchmarks.sidebyside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.query.view.Field;
import uk.improvementboard.query.view.Observation;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Stated;

/**
 * What one event says about one field of one thing.
 *
 * @param from the first day it is true
 * @param revises whether it takes the place of what was said before however it is dated
 */
record Statement(
    long position,
    LocalDate from,
    boolean revises,
    String thing,
    String item,
    String field,
    String value) {

  /** The one that holds of two of the same field, the first of which was recorded earlier. */
  static Statement prevailing(Statement before, Statement later) {
    if (!later.from.isBefore(before.from)) {
      return later;
    }
    return later.revises ? later.from(before.from) : before;
  }

  private Statement from(LocalDate day) {
    return new Statement(position, day, revises, thing, item, field, value);
  }

  /** Everything that the events of a programme say, in the order recorded. */
  static List<Statement> in(ProgrammeView whole) {
    List<Statement> all = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      for (Thing thing : whole.things(kind)) {
        thing.said().forEach((field, said) -> said.forEach(one -> all.add(of(thing, field, one))));
      }
    }
    all.sort(
        Comparator.comparingLong(Statement::position)
            .thenComparing(Statement::item)
            .thenComparing(Statement::field));
    return all;
  }

  private static Statement of(Thing thing, Field field, Said said) {
    String ref = thing.ref().value();
    return new Statement(
        said.place(),
        ProgrammeView.effectiveFrom(said.by()),
        said.value() instanceof Observation seen && seen.revisedBecause() instanceof Stated.Given,
        ref,
        itemOf(ref, field),
        field.name(),
        EventJson.text(said.value()));
  }

  static String itemOf(String thing, Field field) {
    return field.key() == null ? thing : thing + "/" + field.name() + "/" + field.key();
  }
}
