package uk.improvementboard.platform.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.json.EventUpgrades;

/**
 * Writes events under their catalogue names and reads nothing else. Axon's own serializer stores
 * the class name, and passes over a name it cannot resolve as if the event had not happened.
 */
public final class CatalogueSerializer extends Jackson3Serializer {

  private final transient EventCatalogue catalogue;
  private final transient Map<StoredName, ObjectReader> readers = new ConcurrentHashMap<>();

  public CatalogueSerializer(EventCatalogue catalogue) {
    super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventJson::strict));
    this.catalogue = catalogue;
  }

  /**
   * @throws SerializationException when the event is not in the catalogue, or its metadata hold
   *     anything but strings
   */
  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
    if (object instanceof MetaData metaData) {
      StringsOnly.check(metaData);
    }
    return super.serialize(object, representation);
  }

  /**
   * Reads an event, whatever revision it was stored in.
   *
   * @throws UnknownStoredName when this release does not know the name or the revision
   * @throws SerializationException when the bytes are not such an event
   */
  @Override
  public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
    StoredName name =
        new StoredName(stored.getType().getName(), String.valueOf(stored.getType().getRevision()));
    if (catalogue.eventOf(name).isEmpty()) {
      return super.deserialize(stored);
    }
    @SuppressWarnings("unchecked") // the catalogue's class is what the caller asked to read
    T event = (T) event(name, getConverter().convert(stored, byte[].class).getData());
    return event;
  }

  /**
   * The event in these bytes, whatever revision it was stored in.
   *
   * @throws UnknownStoredName when this release does not know the name or the revision
   * @throws SerializationException when the bytes are not such an event
   */
  public ProgrammeEvent event(StoredName name, byte[] payload) {
    ObjectReader reader = readers.computeIfAbsent(name, this::readerOf);
    try {
      return EventUpgrades.know(name)
          ? reader.readValue(EventUpgrades.upgraded(name, EventJson.events().readTree(payload)))
          : reader.readValue(payload);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new SerializationException("cannot read " + name, e);
    }
  }

  private ObjectReader readerOf(StoredName name) {
    return EventJson.events()
        .readerFor(catalogue.eventOf(name).orElseThrow(() -> new UnknownStoredName(name)));
  }

  @Override
  public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
    if (type == null || type == Void.class || type == void.class || type == MetaData.class) {
      return super.typeForClass(type);
    }
    StoredName name =
        catalogue
            .nameOf(type)
            .orElseThrow(
                () ->
                    new SerializationException(
                        type.getName() + " is not in the event catalogue and cannot be stored"));
    return new SimpleSerializedType(name.name(), name.revision());
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)
        || MetaData.class.getName().equals(type.getName())) {
      return super.classForType(type);
    }
    StoredName name = new StoredName(type.getName(), type.getRevision());
    return catalogue.eventOf(name).orElseThrow(() -> new UnknownStoredName(name));
  }

  /** The store holds an event that this release cannot read; it is never passed over. */
  public static final class UnknownStoredName extends SerializationException {
    UnknownStoredName(StoredName name) {
      super("the store holds '" + name + "', which this release does not know");
    }
  }

  /** Metadata are strings, or they are not written. */
  static final class StringsOnly {
    private StringsOnly() {}

    static void check(Map<String, ?> metaData) {
      metaData.forEach(
          (key, value) -> {
            if (!(value instanceof String)) {
              throw new SerializationException(
                  "metadata '"
                      + key
                      + "' is not a string: event stores change the type of anything richer");
            }
          });
    }
  }
}
