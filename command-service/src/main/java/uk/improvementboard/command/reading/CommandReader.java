package uk.improvementboard.command.reading;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.reading.ReadCommand.Beside;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.platform.web.Problem.Field;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * Reads commands from JSON, strictly, and names every fault at once by its place. This is the one
 * place that says what may be left out: what is {@code Stated} is then not stated, a list is empty,
 * a nullable field is absent; everything else is required.
 */
public final class CommandReader {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final String CONFIRMED = "confirmed";

  private final List<Field> missing = new ArrayList<>();
  private final List<Field> unknown = new ArrayList<>();
  private final List<Field> unreadable = new ArrayList<>();

  private CommandReader() {}

  /** Reads a body or a line as one JSON object. */
  public static ObjectNode object(byte[] json) {
    try {
      if (JSON.readTree(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw RequestRule.JSON_READABLE.problem(
          "It cannot be read as JSON at line "
              + Math.max(1, e.getLocation().getLineNr())
              + ", column "
              + Math.max(1, e.getLocation().getColumnNr())
              + ": "
              + e.getOriginalMessage().lines().findFirst().orElse("it is empty"));
    }
    throw RequestRule.JSON_READABLE.problem("Send one JSON object, in curly brackets.");
  }

  /** The command of that name. */
  public static Class<? extends ProgrammeCommand> named(String name) {
    return CommandNames.named(name)
        .orElseThrow(
            () ->
                RequestRule.COMMAND_KNOWN.problem(
                    "There is no command '"
                        + name
                        + "'. The nearest names are "
                        + String.join(", ", CommandNames.near(name))
                        + "."));
  }

  /**
   * Reads a command whose fields and envelope stand side by side.
   *
   * @throws Problem that names every fault
   */
  public static ReadCommand read(
      Class<? extends ProgrammeCommand> type, ProgrammeId programme, ObjectNode body) {
    return read(type, programme, body, "", body, "");
  }

  /**
   * Reads a command whose fields stand in one object and whose envelope in another, or in the same.
   *
   * @throws Problem that names every fault
   */
  static ReadCommand read(
      Class<? extends ProgrammeCommand> type,
      ProgrammeId programme,
      ObjectNode fields,
      String fieldsAt,
      ObjectNode around,
      String aroundAt) {
    CommandReader reader = new CommandReader();
    Set<String> beside = names(Beside.class);
    Set<String> allowed = names(type);
    allowed.remove("programme");
    if (fields == around) {
      allowed.addAll(beside);
      allowed.add(CONFIRMED);
    }
    reader.onlyKnown(fields, allowed, fieldsAt);
    @Nullable Object command = reader.record(type, fields, fieldsAt, programme);
    @Nullable Object envelope = reader.record(Beside.class, around, aroundAt, null);
    Set<Rule> confirmed = reader.confirmed(around, aroundAt + "/" + CONFIRMED);
    reader.complain();
    if (!(command instanceof ProgrammeCommand whole) || !(envelope instanceof Beside given)) {
      throw new IllegalStateException("a fault was found and not told");
    }
    return new ReadCommand(whole, given, confirmed);
  }

  private void complain() {
    List<Field> all = new ArrayList<>();
    all.addAll(missing);
    all.addAll(unknown);
    all.addAll(unreadable);
    if (all.isEmpty()) {
      return;
    }
    RequestRule rule =
        !missing.isEmpty()
            ? RequestRule.FIELD_REQUIRED
            : !unknown.isEmpty() ? RequestRule.FIELD_KNOWN : RequestRule.FIELD_READABLE;
    Field first = all.getFirst();
    throw rule.problem(
        first.pointer()
            + ": "
            + first.message()
            + (all.size() > 1 ? " (and " + (all.size() - 1) + " more)" : ""),
        all);
  }

  private static Set<String> names(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      names.add(component.getName());
    }
    return names;
  }

  private void onlyKnown(ObjectNode object, Set<String> allowed, String at) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (!allowed.contains(entry.getKey())) {
        unknown.add(
            new Field(
                at + "/" + escaped(entry.getKey()),
                "is no field of this; there are " + String.join(", ", allowed)));
      }
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private Set<Rule> confirmed(ObjectNode around, String at) {
    Set<Rule> confirmed = new LinkedHashSet<>();
    for (JsonNode name : around.path(CONFIRMED)) {
      if (name.isString() && name.stringValue().equals(Rule.LOOKS_LIKE_PERSONAL_DATA.id())) {
        confirmed.add(Rule.LOOKS_LIKE_PERSONAL_DATA);
      } else {
        unreadable.add(new Field(at, name + " is no warning that can be confirmed"));
      }
    }
    return confirmed;
  }

  // Reading by type -----------------------------------------------------------------------------

  private @Nullable Object record(
      Class<?> type, ObjectNode object, String at, @Nullable ProgrammeId programme) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    int faults = faults();
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      values[i] =
          component.getType() == ProgrammeId.class && programme != null
              ? programme
              : component(
                  component, object.get(component.getName()), at + "/" + component.getName());
    }
    if (faults() > faults) {
      return null;
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      String why = e.getCause() == null ? null : e.getCause().getMessage();
      unreadable.add(new Field(at, why == null ? "cannot be so" : why));
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private int faults() {
    return missing.size() + unknown.size() + unreadable.size();
  }

  private @Nullable Object component(
      RecordComponent component, @Nullable JsonNode value, String at) {
    if (value != null && !value.isNull()) {
      return value(component.getAnnotatedType(), value, at);
    }
    if (component.getType() == Stated.class) {
      return Stated.notStated();
    }
    if (component.getType() == List.class) {
      return List.of();
    }
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      missing.add(new Field(at, "is required"));
    }
    return null;
  }

  private @Nullable Object value(AnnotatedType annotated, JsonNode value, String at) {
    Type type = annotated.getType();
    Class<?> raw = (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
    if (raw == Stated.class) {
      return stated(argument(annotated), value, at);
    }
    if (raw == List.class) {
      return list(argument(annotated), value, at);
    }
    if (raw == JsonNode.class) {
      return value;
    }
    if (raw.isRecord() && raw != Ref.class && raw != ProgrammeId.class && raw != Audience.class) {
      return nested(raw, value, at);
    }
    if (raw.isSealed()) {
      return oneOf(raw, value, at);
    }
    if (raw.isEnum()) {
      return constant(raw, value, at);
    }
    return leaf(raw, value, at);
  }

  private static AnnotatedType argument(AnnotatedType type) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
  }

  private @Nullable Object stated(AnnotatedType type, JsonNode value, String at) {
    if (value instanceof ObjectNode object && object.size() == 1 && object.has("absent")) {
      JsonNode reason = object.get("absent");
      for (Stated.Reason known : Stated.Reason.values()) {
        if (reason.isString() && known.name().equals(reason.stringValue())) {
          return new Stated.Absent<>(known);
        }
      }
      unreadable.add(
          new Field(at + "/absent", "is one of " + Arrays.toString(Stated.Reason.values())));
      return null;
    }
    Object given = value(type, value, at);
    return given == null ? null : Stated.given(given);
  }

  private @Nullable Object list(AnnotatedType type, JsonNode value, String at) {
    if (!value.isArray()) {
      unreadable.add(new Field(at, "is a list, in square brackets"));
      return null;
    }
    List<Object> read = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      JsonNode item = value.get(i);
      if (item.isNull()) {
        missing.add(new Field(at + "/" + i, "is required"));
        continue;
      }
      Object one = value(type, item, at + "/" + i);
      if (one != null) {
        read.add(one);
      }
    }
    return read;
  }

  private @Nullable Object nested(Class<?> type, JsonNode value, String at) {
    if (!(value instanceof ObjectNode object)) {
      unreadable.add(new Field(at, "is an object with " + String.join(", ", names(type))));
      return null;
    }
    onlyKnown(object, names(type), at);
    return record(type, object, at, null);
  }

  private @Nullable Object oneOf(Class<?> sealed, JsonNode value, String at) {
    List<String> kinds = new ArrayList<>();
    String kind = value.path("kind").asString("");
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      kinds.add(permitted.getSimpleName());
      if (value instanceof ObjectNode object && permitted.getSimpleName().equals(kind)) {
        Set<String> allowed = names(permitted);
        allowed.add("kind");
        onlyKnown(object, allowed, at);
        return record(permitted, object, at, null);
      }
    }
    unreadable.add(
        new Field(at, "is an object whose \"kind\" is one of " + String.join(", ", kinds)));
    return null;
  }

  private @Nullable Object constant(Class<?> type, JsonNode value, String at) {
    Object[] constants = type.getEnumConstants();
    for (Object constant : constants) {
      if (value.isString() && ((Enum<?>) constant).name().equals(value.stringValue())) {
        return constant;
      }
    }
    String names =
        String.join(", ", Arrays.stream(constants).map(it -> ((Enum<?>) it).name()).toList());
    unreadable.add(new Field(at, "is one of " + names));
    return null;
  }

  private @Nullable Object leaf(Class<?> type, JsonNode value, String at) {
    if (type == String.class) {
      return text(value, at);
    }
    if (type == BigDecimal.class) {
      return number(value.isNumber(), value, at, "is a number, without quotation marks");
    }
    boolean isInt = type == int.class || type == Integer.class;
    if (isInt || type == long.class || type == Long.class) {
      boolean whole =
          value.isIntegralNumber() && (isInt ? value.canConvertToInt() : value.canConvertToLong());
      if (!whole) {
        unreadable.add(new Field(at, "is a whole number, without quotation marks"));
        return null;
      }
      return isInt ? (Object) value.intValue() : (Object) value.longValue();
    }
    String written = text(value, at);
    if (written == null) {
      return null;
    }
    try {
      if (type == ImpreciseDate.class) {
        return ImpreciseDate.parse(written);
      }
      if (type == Ref.class) {
        return Ref.of(written);
      }
      if (type == Audience.class) {
        return new Audience(written);
      }
    } catch (IllegalArgumentException e) {
      String why = e.getMessage();
      unreadable.add(new Field(at, why == null ? "cannot be read" : why));
      return null;
    }
    throw new IllegalStateException("commands have no fields of " + type);
  }

  private @Nullable BigDecimal number(boolean is, JsonNode value, String at, String otherwise) {
    if (!is) {
      unreadable.add(new Field(at, otherwise));
      return null;
    }
    return value.decimalValue();
  }

  private @Nullable String text(JsonNode value, String at) {
    if (!value.isString()) {
      unreadable.add(new Field(at, "is text, in quotation marks"));
      return null;
    }
    String text = value.stringValue();
    if (text.isBlank()) {
      missing.add(new Field(at, "is required, and is blank"));
      return null;
    }
    return text;
  }
}
