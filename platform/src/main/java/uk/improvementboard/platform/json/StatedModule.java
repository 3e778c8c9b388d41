package uk.improvementboard.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
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
          json.writeStringProperty("absent", absent.absent().name());
          json.writeEndObject();
        }
      }
    }
  }

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

    @Override
    public Stated<?> deserialize(JsonParser json, DeserializationContext context) {
      JsonNode tree = context.readTree(json);
      if (tree.isObject() && tree.size() == 1 && tree.has("absent")) {
        String reason = tree.get("absent").asString();
        for (Stated.Reason known : Stated.Reason.values()) {
          if (known.name().equals(reason)) {
            return new Stated.Absent<>(known);
          }
        }
        throw DatabindException.from(
            json, "there is no reason '" + reason + "' for an absent value");
      }
      return Stated.given(context.readTreeAsValue(tree, valueType));
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
