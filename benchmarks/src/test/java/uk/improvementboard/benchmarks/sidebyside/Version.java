package uk.improvementboard.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole item as it was from a position on. */
record Version(long position, String thing, String item, Map<String, String> fields) {

  /** Items as they become whole again after each revision. */
  static final class Items {
    private final Map<String, Version> newest = new LinkedHashMap<>();

    /** The versions that a revision makes. */
    List<Version> after(Revision revision) {
      Map<String, Version> made = new LinkedHashMap<>();
      for (Change change : revision.changes()) {
        Version before = newest.get(change.item());
        Map<String, String> fields = before == null ? new LinkedHashMap<>() : before.copy();
        fields.put(change.field(), change.value());
        Version after = new Version(revision.position(), change.thing(), change.item(), fields);
        newest.put(change.item(), after);
        made.put(change.item(), after);
      }
      return List.copyOf(made.values());
    }
  }

  private Map<String, String> copy() {
    return new LinkedHashMap<>(fields);
  }

  /** What changed from version to version; those of one item follow each other in order. */
  static List<Change> changes(List<Version> versions) {
    List<Change> changes = new ArrayList<>();
    Version before = null;
    for (Version version : versions) {
      Map<String, String> was =
          before != null && before.item.equals(version.item) ? before.fields : Map.of();
      version.fields.forEach(
          (field, value) -> {
            if (!value.equals(was.get(field))) {
              changes.add(new Change(version.position, version.thing, version.item, field, value));
            }
          });
      before = version;
    }
    return changes;
  }
}
