package uk.improvementboard.command.reading;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.reading.ReadCommand.Beside;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * A JSON Schema (2020-12, as OpenAPI 3.1 takes it) of every command, from the same records and by
 * the same rule about what may be left out as {@link CommandReader} reads by.
 */
public final class CommandSchemas {

  private static final String DATE =
      "Extended Date/Time Format: 2019-08-26, 2020-01 (month), 2018-21 (spring), 2013 (year),"
          + " 2019-07-15/2019-07-26 (interval), 2020-11-01/.. (open), or unknown. Days are days in"
          + " London.";

  private CommandSchemas() {}

  /** The schemas by command name. */
  public static Map<String, Map<String, Object>> all() {
    Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
    CommandNames.all().forEach((name, type) -> schemas.put(name, of(type)));
    return schemas;
  }

  /** The schema of a request that asks for a command. */
  public static Map<String, Object> of(Class<? extends ProgrammeCommand> command) {
    Map<String, Object> schema = record(command);
    @SuppressWarnings("unchecked")
    Map<String, Object> properties = (Map<String, Object>) schema.get("properties");
    for (RecordComponent component : Beside.class.getRecordComponents()) {
      if (properties != null) {
        properties.put(component.getName(), described(component));
      }
    }
    if (properties != null) {
      properties.put(
          "confirmed",
          Map.of(
              "type",
              "array",
              "items",
              Map.of("enum", List.of(Rule.LOOKS_LIKE_PERSONAL_DATA.id())),
              "description",
              "Warnings that the sender has read. Not recorded."));
    }
    schema.put("title", command.getSimpleName());
    schema.put("description", inWords(command.getSimpleName()) + ".");
    return schema;
  }

  /** {@code UpdateActionProgress} as "Update action progress". */
  public static String inWords(String name) {
    String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  private static Map<String, Object> record(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() == ProgrammeId.class) {
        continue;
      }
      properties.put(component.getName(), described(component));
      boolean mayBeLeftOut =
          component.getType() == Stated.class
              || component.getType() == List.class
              || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!mayBeLeftOut) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> described(RecordComponent component) {
    Map<String, Object> schema = new LinkedHashMap<>(value(component.getAnnotatedType()));
    if (component.getType() == Stated.class) {
      schema.put("description", inWords(component.getName()) + "; not stated when left out.");
    } else if (component.getType() == List.class) {
      schema.put("description", inWords(component.getName()) + "; empty when left out.");
    }
    return schema;
  }

  private static Map<String, Object> value(AnnotatedType annotated) {
    Type type = annotated.getType();
    Class<?> raw = (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
    if (raw == Stated.class) {
      return Map.of("oneOf", List.of(value(argument(annotated)), absent()));
    }
    if (raw == List.class) {
      return Map.of("type", "array", "items", value(argument(annotated)));
    }
    if (raw == JsonNode.class) {
      return Map.of("description", "Any JSON value, as the event writes it.");
    }
    if (raw == Ref.class) {
      return text(
          "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$", "A reference in this programme, such as R3.");
    }
    if (raw == Audience.class) {
      return text(
          "^(board:[A-Za-z0-9][A-Za-z0-9._-]{0,39}|[a-z][a-z0-9-]{1,39})$",
          "An audience: public, dfe, ofsted, council, partners, board:REF or another by name.");
    }
    if (raw == ImpreciseDate.class) {
      return Map.of("type", "string", "format", "edtf", "description", DATE);
    }
    if (raw.isRecord()) {
      return record(raw);
    }
    if (raw.isSealed()) {
      return Map.of(
          "oneOf", Arrays.stream(raw.getPermittedSubclasses()).map(CommandSchemas::kind).toList());
    }
    if (raw.isEnum()) {
      return Map.of(
          "type",
          "string",
          "enum",
          Arrays.stream(raw.getEnumConstants()).map(it -> ((Enum<?>) it).name()).toList());
    }
    if (raw == BigDecimal.class) {
      return Map.of("type", "number");
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return Map.of("type", "integer");
    }
    return Map.of("type", "string", "minLength", 1);
  }

  private static Map<String, Object> kind(Class<?> permitted) {
    Map<String, Object> schema = record(permitted);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", Map.of("const", permitted.getSimpleName()));
    if (schema.get("properties") instanceof Map<?, ?> own) {
      own.forEach((name, property) -> properties.put(String.valueOf(name), property));
    }
    List<Object> required = new ArrayList<>(List.of("kind"));
    if (schema.get("required") instanceof List<?> own) {
      required.addAll(own);
    }
    schema.put("properties", properties);
    schema.put("required", required);
    return schema;
  }

  private static Map<String, Object> absent() {
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of(
            "absent",
            Map.of("enum", Arrays.stream(Stated.Reason.values()).map(Enum::name).toList())),
        "required",
        List.of("absent"),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> text(String pattern, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", pattern);
    schema.put("description", description);
    return schema;
  }

  private static AnnotatedType argument(AnnotatedType type) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
  }
}
