package uk.improvementboard.platform.json;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.terms.Stated;

/**
 * A given value stands for itself; an absent one is {@code {"absent":"NOT_STATED"}}. What a sender
 * leaves out, or sends as null, is not stated, where the reader allows things to be left out.
 */
final class StatedModule extends SimpleModule {

  StatedModule() {
    super("stated");
    addSerializer(Stated.class, new Writer());
    addDeserializer(Stated.class, new Reader(null));
  }

  private static final class Writer extends ValueSerializer<Stated> {
    @Override
    public void serialize(Stated stated, JsonGenerator json, SerializationContext context) {
      switch (stated) {
        case Stated.Given<?> given -> context.writeValue(json, given.value());
        case Stated.Absent<?> absent -> {
          json.writeStartObject();
          json.writeStringProperty(ABSENT, absent.absent().name());
          json.writeEndObject();
        }
      }
    }
  }

  private static final String ABSENT = "absent";

  private static final Map<String, Stated<?>> REASONS =
      Arrays.stream(Stated.Reason.values())
          .collect(Collectors.toUnmodifiableMap(Enum::name, Stated.Absent::new));

  private static final class Reader extends ValueDeserializer<Stated> {
    private final @Nullable JavaType valueType;

    Reader(@Nullable JavaType valueType) {
      this.valueType = valueType;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      // the type read here: that of the property may be a map or a list of such values
      JavaType read = context.getContextualType();
      JavaType stated =
          read != null && read.hasRawClass(Stated.class) || property == null
              ? read
              : property.getType();
      return new Reader(stated.containedTypeOrUnknown(0));
    }

    /** An object need not be held as a whole to see whether it is only the reason of an absence. */
    @Override
    public Stated<?> deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.START_OBJECT)) {
        return given(json, context);
      }
      if (!ABSENT.equals(json.nextName())) {
        return given(context.readTree(json), context);
      }
      json.nextToken();
      JsonNode reason = context.readTree(json);
      if (json.nextToken() == JsonToken.END_OBJECT) {
        return absent(reason, json);
      }
      ObjectNode whole = context.getNodeFactory().objectNode();
      whole.set(ABSENT, reason);
      context
          .readTree(json)
          .properties()
          .forEach(more -> whole.set(more.getKey(), more.getValue()));
      return given(whole, context);
    }

    private Stated<?> given(JsonParser json, DeserializationContext context) {
      return Stated.given(context.findRootValueDeserializer(valueType).deserialize(json, context));
    }

    private Stated<?> given(JsonNode whole, DeserializationContext context) {
      return Stated.given(context.readTreeAsValue(whole, valueType));
    }

    private static Stated<?> absent(JsonNode reason, JsonParser json) {
      Stated<?> absent = REASONS.get(reason.asString());
      if (absent == null) {
        throw DatabindException.from(
            json, "there is no reason '" + reason.asString() + "' for an absent value");
      }
      return absent;
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
      return Stated.notStated();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return Stated.notStated();
    }
  }
}
