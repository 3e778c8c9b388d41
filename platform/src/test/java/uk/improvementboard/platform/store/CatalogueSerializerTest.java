package uk.improvementboard.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.improvementboard.events.EventCatalogue;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueSerializerTest {

  private final CatalogueSerializer serializer = new CatalogueSerializer(EventCatalogue.current());

  record Stranger(String word) {}

  @Test
  void an_event_that_is_not_in_the_catalogue_is_not_written() {
    assertThatThrownBy(() -> serializer.serialize(new Stranger("x"), byte[].class))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("not in the event catalogue");
  }

  @Test
  void a_class_name_is_not_a_stored_name() {
    assertThatThrownBy(
            () ->
                serializer.deserialize(
                    new SimpleSerializedObject<>(
                        "{\"word\":\"x\"}".getBytes(StandardCharsets.UTF_8),
                        byte[].class,
                        new SimpleSerializedType(Stranger.class.getName(), null))))
        .isInstanceOf(CatalogueSerializer.UnknownStoredName.class);
  }

  @Test
  void metadata_of_strings_come_back_as_they_were() {
    MetaData metaData = MetaData.from(Map.of("commandId", "c-1", "actor", "person-1"));
    SerializedObject<byte[]> written = serializer.serialize(metaData, byte[].class);
    assertThat((Object) serializer.deserialize(written)).isEqualTo(metaData);
  }

  static List<Object> richerThanStrings() {
    return List.of(1, 1.5, true, LocalDate.of(2020, 3, 5), List.of("a"), Map.of("a", "b"));
  }

  @ParameterizedTest
  @MethodSource("richerThanStrings")
  void metadata_of_anything_else_are_not_written(Object value) {
    assertThatThrownBy(
            () -> serializer.serialize(MetaData.with("effectiveOn", value), byte[].class))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("effectiveOn");
  }

  @Test
  void nothing_is_still_nothing() {
    assertThat((Object) serializer.deserialize(empty())).isNull();
  }

  private static SerializedObject<byte[]> empty() {
    return new SimpleSerializedObject<>(new byte[0], byte[].class, SerializedType.emptyType());
  }
}
