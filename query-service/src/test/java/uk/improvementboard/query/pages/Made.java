package uk.improvementboard.query.pages;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.Stated;

/** Events with what a story is about only: of the rest nothing is stated. */
final class Made {

  private Made() {}

  /** An event of a type, with some of its parts by name, each followed by its value. */
  static <T extends Record> T event(Class<T> type, Object... parts) {
    Map<String, Object> given = new TreeMap<>();
    for (int n = 0; n < parts.length; n += 2) {
      given.put((String) parts[n], parts[n + 1]);
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(part -> value(part, given.remove(part.getName()))).toArray();
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(type + " has no " + given.keySet());
    }
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.toString(), e);
    }
  }

  private static Object value(RecordComponent part, @Nullable Object given) {
    if (part.getType() == Stated.class) {
      return given == null
          ? Stated.notStated()
          : given instanceof Stated<?> stated ? stated : Stated.given(given);
    }
    if (given == null && part.getType() == List.class) {
      return List.of();
    }
    if (given == null) {
      throw new IllegalArgumentException("say what " + part + " is");
    }
    return given;
  }
}
