package uk.improvementboard.platform.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * Reads references, dates, audiences and short words into one instance of each. Whatever is not
 * known yet is read, and refused, as it would be without.
 */
final class RecurringModule extends SimpleModule {

  /** Longer words are sentences, which do not recur. */
  private static final int SHORT = 32;

  RecurringModule() {
    super("recurring");
    setDeserializerModifier(new Modifier());
  }

  private static final class Modifier extends ValueDeserializerModifier {
    private final transient Map<Class<?>, Recurring<Object>> recurring =
        Map.of(
            String.class, new Recurring<>(),
            Ref.class, new Recurring<>(),
            ImpreciseDate.class, new Recurring<>(),
            Audience.class, new Recurring<>());

    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config,
        BeanDescription.Supplier bean,
        ValueDeserializer<?> deserializer) {
      Recurring<Object> values = recurring.get(bean.getBeanClass());
      return values == null ? deserializer : new Shared(deserializer, values);
    }
  }

  private static final class Shared extends DelegatingDeserializer {
    private final Recurring<Object> recurring;

    Shared(ValueDeserializer<?> deserializer, Recurring<Object> recurring) {
      super(deserializer);
      this.recurring = recurring;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
      return new Shared(deserializer, recurring);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING) || json.getStringLength() > SHORT) {
        return super.deserialize(json, context);
      }
      String words = json.getString();
      Object known = recurring.known(words);
      if (known != null) {
        return known;
      }
      Object read = super.deserialize(json, context);
      if (read != null) {
        recurring.keep(words, read);
      }
      return read;
    }
  }
}
