package uk.improvementboard.platform.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.module.SimpleModule;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.ProgrammeEvent;

/**
 * An event inside another, such as what a correction says instead, under its stored name: {@code
 * {"name":"plan.submitted","revision":"1","says":{...}}}.
 */
final class StoredEventModule extends SimpleModule {

  StoredEventModule() {
    super("stored-event");
    addDeserializer(ProgrammeEvent.class, new Reader());
    setMixInAnnotation(KnowledgeEvent.FactCorrected.class, NamedInstead.class);
  }

  /** Only the event inside is named: outside, the store keeps the name beside the payload. */
  private interface NamedInstead {
    @SuppressWarnings("UnusedMethod") // Jackson reads its annotation
    @JsonSerialize(using = Writer.class)
    ProgrammeEvent instead();
  }

  static final class Writer extends ValueSerializer<ProgrammeEvent> {
    @Override
    public void serialize(ProgrammeEvent event, JsonGenerator json, SerializationContext context) {
      StoredName name =
          EventCatalogue.current()
              .nameOf(event.getClass())
              .orElseThrow(
                  () ->
                      DatabindException.from(
                          json, event.getClass().getName() + " is not in the event catalogue"));
      json.writeStartObject();
      json.writeStringProperty("name", name.name());
      json.writeStringProperty("revision", name.revision());
      json.writeName("says");
      context.writeValue(json, event);
      json.writeEndObject();
    }
  }

  private static final class Reader extends ValueDeserializer<ProgrammeEvent> {
    @Override
    public ProgrammeEvent deserialize(JsonParser json, DeserializationContext context) {
      JsonNode tree = context.readTree(json);
      JsonNode says = tree.get("says");
      if (tree.size() != 3 || says == null || !says.isObject()) {
        throw DatabindException.from(
            json, "an event inside another is {\"name\", \"revision\", \"says\"}, nothing else");
      }
      StoredName name =
          new StoredName(tree.path("name").asString(""), tree.path("revision").asString(""));
      Class<? extends ProgrammeEvent> event =
          EventCatalogue.current()
              .eventOf(name)
              .orElseThrow(() -> DatabindException.from(json, "unknown stored event " + name));
      return context.readTreeAsValue(EventUpgrades.upgraded(name, says), event);
    }
  }
}
