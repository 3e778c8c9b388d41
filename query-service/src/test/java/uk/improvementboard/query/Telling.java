package uk.improvementboard.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/**
 * An event told by what matters of it: {@code Telling.of(ActionProposed.class, "action", "A1",
 * "due", "2026-03-01")}. What is left out is not stated, a list without entries, or the first of
 * its kind.
 */
public final class Telling {

  private Telling() {}

  public static <T extends ProgrammeEvent> T of(Class<T> event, Object... said) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < said.length; i += 2) {
      values.put((String) said[i], said[i + 1]);
    }
    RecordComponent[] components = event.getRecordComponents();
    Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = value(values.remove(components[i].getName()), components[i].getGenericType());
    }
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(event.getSimpleName() + " says nothing of " + values);
    }
    try {
      var constructor = event.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(event.getSimpleName() + " " + Arrays.toString(said), e);
    }
  }

  private static Object value(@Nullable Object said, Type type) {
    if (type instanceof ParameterizedType of) {
      Type within = of.getActualTypeArguments()[0];
      if (of.getRawType() == Stated.class) {
        return said == null ? Stated.notStated() : Stated.given(value(said, within));
      }
      List<Object> all = new ArrayList<>();
      for (Object one :
          said instanceof List<?> many ? many : said == null ? List.of() : List.of(said)) {
        all.add(value(Objects.requireNonNull(one), within));
      }
      return all;
    }
    Class<?> plain = (Class<?>) type;
    if (said == null) {
      return nothing(plain);
    }
    if (plain.isInstance(said) || plain.isPrimitive()) {
      return said;
    }
    return read(said.toString(), plain);
  }

  private static Object nothing(Class<?> type) {
    if (type == String.class) {
      return "something";
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == Restriction.class) {
      return new Restriction.Open();
    }
    if (type == ImpreciseDate.class) {
      return ImpreciseDate.UNKNOWN;
    }
    throw new IllegalArgumentException("a " + type.getSimpleName() + " has to be said");
  }

  private static Object read(String said, Class<?> type) {
    if (type == Ref.class) {
      return new Ref(said);
    }
    if (type == ProgrammeId.class) {
      return new ProgrammeId(said);
    }
    if (type == ImpreciseDate.class) {
      return ImpreciseDate.parse(said);
    }
    if (type == Audience.class) {
      return new Audience(said);
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(said);
    }
    if (type == Integer.class) {
      return Integer.valueOf(said);
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(said)) {
          return constant;
        }
      }
    }
    throw new IllegalArgumentException("'" + said + "' is no " + type.getSimpleName());
  }
}
