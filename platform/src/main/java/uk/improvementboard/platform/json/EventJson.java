package uk.improvementboard.platform.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strict JSON form of events, envelopes, commands and answers: what is unknown is refused, what
 * is missing is refused, and the same value is always the same text.
 */
public final class EventJson {

  private static final JsonMapper EVENTS =
      base()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private static final JsonMapper ENVELOPES = base().build();

  private EventJson() {}

  /** The settings every mapper of ours begins with. */
  public static JsonMapper.Builder base() {
    return JsonMapper.builder()
        .addModule(new StatedModule())
        .addModule(new StoredEventModule())
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .changeDefaultPropertyInclusion(
            inclusion ->
                inclusion.withValueInclusion(
                    com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL));
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
    return ENVELOPES.readValue(json, type);
  }

  public static <T> T read(String json, TypeReference<T> type) {
    return ENVELOPES.readValue(json, type);
  }
}
