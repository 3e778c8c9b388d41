package uk.improvementboard.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds another value at a later moment.
 *
 * @param from null where nothing held before
 * @param to null where nothing holds any more
 */
record Difference(String item, String field, @Nullable Object from, @Nullable Object to) {

  /** Every field that differs between two states. */
  static List<Difference> between(
      Map<String, ? extends Map<String, ?>> before, Map<String, ? extends Map<String, ?>> after) {
    List<Difference> found = new ArrayList<>();
    after.forEach(
        (item, fields) -> {
          Map<String, ?> then = before.containsKey(item) ? before.get(item) : Map.of();
          fields.forEach(
              (field, value) -> {
                Object was = then.get(field);
                if (!Objects.equals(was, value)) {
                  found.add(new Difference(item, field, was, value));
                }
              });
          then.forEach(
              (field, value) -> {
                if (!fields.containsKey(field)) {
                  found.add(new Difference(item, field, value, null));
                }
              });
        });
    before.forEach(
        (item, fields) -> {
          if (!after.containsKey(item)) {
            fields.forEach((field, value) -> found.add(new Difference(item, field, value, null)));
          }
        });
    return found;
  }
}
