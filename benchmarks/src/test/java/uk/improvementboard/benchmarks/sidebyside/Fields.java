package uk.improvementboard.benchmarks.sidebyside;

import jakarta.persistence.AttributeConverter;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The fields of an item as one JSON object, which is how databases are given them. */
final class Fields implements AttributeConverter<Map<String, String>, String> {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ObjectReader READER =
      JSON.readerFor(new TypeReference<Map<String, String>>() {});
  private static final ObjectReader ITEMS =
      JSON.readerFor(new TypeReference<Map<String, Map<String, String>>>() {});

  static String write(Object fields) {
    return JSON.writeValueAsString(fields);
  }

  static Map<String, String> read(String json) {
    return READER.readValue(json);
  }

  /** The fields of several items. */
  static Map<String, Map<String, String>> readItems(String json) {
    return ITEMS.readValue(json);
  }

  @Override
  public String convertToDatabaseColumn(Map<String, String> fields) {
    return write(fields);
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String json) {
    return read(json);
  }
}
