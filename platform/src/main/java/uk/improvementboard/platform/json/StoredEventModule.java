package uk.improvementboard.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.ProgrammeEvent;

/**
 * An event inside another, such as what a correction says instead, under its stored name: {@code
 * {"name":"plan.submitted","revision":"1","says":{...}}}.
 */
final class StoredEventModule extends SimpleModule {

  StoredEventModule() {
    super("stored-event");
    addDeserializer(ProgrammeEvent.class, new Reader());
  }

  private static final class Reader extends ValueDeserializer<ProgrammeEvent> {
    @Override
    public ProgrammeEvent deserialize(JsonParser json, DeserializationContext context) {
      JsonNode tree = context.readTree(json);
      StoredName name =
          new StoredName(tree.path("name").asString(""), tree.path("revision").asString(""));
      Class<? extends ProgrammeEvent> event =
          EventCatalogue.current()
              .eventOf(name)
              .orElseThrow(() -> DatabindException.from(json, "unknown stored event " + name));
      return context.readTreeAsValue(tree.get("says"), event);
    }
  }
}
