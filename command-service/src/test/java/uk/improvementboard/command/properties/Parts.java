package uk.improvementboard.command.properties;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * Values of the language taken apart and put together again by their record components, so that
 * whatever part is added to the language is told of without a change here.
 */
final class Parts {

  /**
   * Where a value stands.
   *
   * @param owner the record that has it
   * @param name its component there
   * @param type what may stand there
   * @param mayBeMissing whether nothing may
   */
  record Place(Class<?> owner, String name, AnnotatedType type, boolean mayBeMissing) {
    Class<?> raw() {
      return Parts.raw(type.getType());
    }

    /** The place of what is inside a stated value or a list. */
    Place inside() {
      return new Place(
          owner,
          name,
          ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0],
          false);
    }
  }

  /** Says what stands in a place instead of what does; the same object leaves it to go deeper. */
  interface Change {
    @Nullable Object of(Place place, @Nullable Object value);
  }

  private record Shape(Constructor<?> constructor, List<Method> accessors, List<Place> places) {}

  private static final Map<Class<?>, Shape> SHAPES = new HashMap<>();

  private Parts() {}

  static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }

  /** Whether values of a type are taken apart no further. */
  static boolean isWhole(Class<?> type) {
    return type == Ref.class
        || type == ProgrammeId.class
        || type == Audience.class
        || !(type.isRecord() || type.isSealed());
  }

  static List<Place> places(Class<?> type) {
    return shape(type).places;
  }

  private static synchronized Shape shape(Class<?> type) {
    Shape known = SHAPES.get(type);
    if (known != null) {
      return known;
    }
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      List<Method> accessors = new ArrayList<>();
      List<Place> places = new ArrayList<>();
      for (RecordComponent component : components) {
        component.getAccessor().setAccessible(true);
        accessors.add(component.getAccessor());
        places.add(
            new Place(
                type,
                component.getName(),
                component.getAnnotatedType(),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
      }
      Shape shape = new Shape(constructor, accessors, places);
      SHAPES.put(type, shape);
      return shape;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(type + " has no constructor of its components", e);
    }
  }

  static @Nullable Object get(Record record, int index) {
    try {
      return shape(record.getClass()).accessors.get(index).invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(record.toString(), e);
    }
  }

  /**
   * A record of its components.
   *
   * @throws IllegalArgumentException when the record does not allow them together
   */
  static Object make(Class<?> type, @Nullable Object... values) {
    try {
      return shape(type).constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new AssertionError(type + " of " + Arrays.toString(values), e);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new AssertionError(type + " of " + Arrays.toString(values), e);
    }
  }

  /** The value with everything in it changed that the change says; itself when nothing is. */
  @SuppressWarnings("unchecked")
  static <T extends Record> T changed(T value, Change change) {
    return (T) fields(value, change);
  }

  private static Object fields(Record value, Change change) {
    Shape shape = shape(value.getClass());
    int size = shape.places.size();
    @Nullable Object[] values = new @Nullable Object[size];
    boolean same = true;
    for (int i = 0; i < size; i++) {
      Object before = get(value, i);
      values[i] = within(shape.places.get(i), before, change);
      same &= values[i] == before;
    }
    return same ? value : make(value.getClass(), values);
  }

  private static @Nullable Object within(Place place, @Nullable Object value, Change change) {
    Object changed = change.of(place, value);
    if (changed != value || value == null) {
      return changed;
    }
    return switch (value) {
      case Stated.Given<?> given -> {
        Object inner = within(place.inside(), given.value(), change);
        yield inner == given.value() || inner == null ? value : Stated.given(inner);
      }
      case List<?> list -> {
        List<@Nullable Object> changedList = new ArrayList<>(list.size());
        boolean same = true;
        for (Object item : list) {
          Object instead = within(place.inside(), item, change);
          changedList.add(instead);
          same &= instead == item;
        }
        yield same ? value : List.copyOf(nonNull(changedList));
      }
      case Record record when !isWhole(record.getClass()) && !(value instanceof Stated<?>) ->
          fields(record, change);
      default -> value;
    };
  }

  private static List<Object> nonNull(List<@Nullable Object> values) {
    List<Object> present = new ArrayList<>(values.size());
    for (Object value : values) {
      if (value != null) {
        present.add(value);
      }
    }
    return present;
  }

  /** Looks at everything in a value. */
  static void each(Record value, Change seen) {
    fields(
        value,
        (place, inside) -> {
          seen.of(place, inside);
          return inside;
        });
  }
}
