package uk.improvementboard.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strict JSON form of events, envelopes, commands and answers: what is unknown is refused, what
 * is missing is refused, and the same value is always the same text.
 */
public final class EventJson {

  private static final JsonMapper EVENTS = strict(JsonMapper.builder()).build();

  private static final JsonMapper LENIENT = base().build();

  private EventJson() {}

  /** The settings every mapper of ours begins with; what a sender leaves out stays left out. */
  public static JsonMapper.Builder base() {
    return ground(JsonMapper.builder());
  }

  /**
   * The settings of everything stored: in addition to {@link #base}, a record's component may be
   * missing or null only where it is declared so.
   */
  public static JsonMapper.Builder strict(JsonMapper.Builder builder) {
    return ground(builder)
        .addModule(new RecurringModule())
        .annotationIntrospector(
            new AnnotationIntrospectorPair(
                new RequiredComponents(), new JacksonAnnotationIntrospector()));
  }

  private static JsonMapper.Builder ground(JsonMapper.Builder builder) {
    return builder
        .addModule(new StatedModule())
        .addModule(new StoredEventModule())
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  /** The mapper of stored events: nothing may be missing, nothing may be null. */
  public static JsonMapper events() {
    return EVENTS;
  }

  public static byte[] bytes(Object value) {
    return EVENTS.writeValueAsBytes(value);
  }

  public static String text(Object value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  public static <T> T read(String json, Class<T> type) {
    return LENIENT.readValue(json, type);
  }

  public static <T> T read(String json, TypeReference<T> type) {
    return LENIENT.readValue(json, type);
  }
}
