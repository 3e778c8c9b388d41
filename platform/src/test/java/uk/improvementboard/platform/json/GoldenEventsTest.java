package uk.improvementboard.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.store.CatalogueSerializer;
import uk.improvementboard.platform.testkit.SampleEvents;

/**
 * Every event as it is stored, for ever. A golden file is never edited: a changed shape gets a new
 * revision and a new file, and the old one must still be read.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenEventsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/events");
  private static final CatalogueSerializer SERIALIZER =
      new CatalogueSerializer(EventCatalogue.current());

  static List<Class<?>> everyEvent() {
    return leaves(ProgrammeEvent.class).toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenEventsTest::leaves)
        : Stream.of(type);
  }

  private static StoredName nameOf(Class<?> event) {
    return EventCatalogue.current().nameOf(event).orElseThrow();
  }

  private static Path fileOf(StoredName name) {
    return GOLDEN.resolve(name.name() + "." + name.revision() + ".json");
  }

  private static String golden(Class<?> event) throws IOException {
    Path file = fileOf(nameOf(event));
    assertThat(file).as("golden file of %s", event.getSimpleName()).exists();
    return Files.readString(file).strip();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void is_written_exactly_as_its_golden_file_has_it(Class<?> event) throws IOException {
    SerializedObject<byte[]> written = SERIALIZER.serialize(SampleEvents.of(event), byte[].class);
    assertThat(new String(written.getData(), StandardCharsets.UTF_8)).isEqualTo(golden(event));
    assertThat(written.getType().getName()).isEqualTo(nameOf(event).name());
    assertThat(written.getType().getRevision()).isEqualTo(nameOf(event).revision());
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void is_read_back_from_its_golden_file_as_it_was(Class<?> event) throws IOException {
    assertThat(read(nameOf(event), golden(event))).isEqualTo(SampleEvents.of(event));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void is_not_read_with_a_field_it_does_not_know(Class<?> event) throws IOException {
    ObjectNode more = (ObjectNode) EventJson.events().readTree(golden(event));
    more.put("somethingElse", "x");
    assertThatThrownBy(() -> read(nameOf(event), more.toString()))
        .isInstanceOf(SerializationException.class);
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void is_not_read_with_a_field_missing_or_null(Class<?> event) throws IOException {
    JsonNode whole = EventJson.events().readTree(golden(event));
    for (String field : whole.propertyNames()) {
      ObjectNode without = (ObjectNode) whole.deepCopy();
      without.remove(field);
      assertThatThrownBy(() -> read(nameOf(event), without.toString()))
          .as("without %s", field)
          .isInstanceOf(SerializationException.class);
      ObjectNode withNull = (ObjectNode) whole.deepCopy();
      withNull.putNull(field);
      assertThatThrownBy(() -> read(nameOf(event), withNull.toString()))
          .as("with %s null", field)
          .isInstanceOf(SerializationException.class);
    }
  }

  @Test
  void there_is_no_golden_file_that_no_event_is_stored_as() throws IOException {
    Set<String> expected =
        everyEvent().stream()
            .map(event -> fileOf(nameOf(event)).getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    for (StoredName older : EventCatalogue.current().superseded().keySet()) {
      expected.add(fileOf(older).getFileName().toString());
    }
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  static Set<StoredName> everyOlderRevision() {
    return EventCatalogue.current().superseded().keySet();
  }

  /** What it is read as stands beside the golden files, written once by hand. */
  @ParameterizedTest
  @MethodSource("everyOlderRevision")
  void an_older_revision_is_read_as_the_latest(StoredName older) throws IOException {
    String stored = Files.readString(fileOf(older)).strip();
    String now =
        Files.readString(
                Path.of("src/test/resources/golden/upgraded").resolve(fileOf(older).getFileName()))
            .strip();
    assertThat(EventJson.text(Objects.requireNonNull(read(older, stored)))).isEqualTo(now);
    assertThat(EventUpgrades.know(older)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("everyOlderRevision")
  void an_older_revision_did_not_have_what_the_latest_adds(StoredName older) throws IOException {
    Class<?> event = EventCatalogue.current().eventOf(older).orElseThrow();
    String latest = golden(event);
    assertThatThrownBy(() -> read(older, latest)).isInstanceOf(SerializationException.class);
  }

  @ParameterizedTest
  @MethodSource("everyOlderRevision")
  void an_older_revision_inside_a_correction_is_read_too(StoredName older) throws IOException {
    String stored = Files.readString(fileOf(older)).strip();
    String correction =
        "{\"corrects\":7,\"instead\":{\"name\":\"%s\",\"revision\":\"%s\",\"says\":%s},\"reason\":\"r\"}"
            .formatted(older.name(), older.revision(), stored);
    assertThat(read(new StoredName("knowledge.fact-corrected", "1"), correction))
        .isEqualTo(
            new KnowledgeEvent.FactCorrected(
                7, (ProgrammeEvent) Objects.requireNonNull(read(older, stored)), "r"));
  }

  @Test
  void there_is_exactly_one_sample_of_every_event() {
    assertThat(SampleEvents.byKind().keySet()).containsExactlyInAnyOrderElementsOf(everyEvent());
  }

  @Test
  void an_unknown_name_is_refused() {
    assertThatThrownBy(() -> read(new StoredName("action.vanished", "1"), "{}"))
        .isInstanceOf(CatalogueSerializer.UnknownStoredName.class)
        .hasMessageContaining("action.vanished revision 1");
  }

  @Test
  void an_unknown_revision_of_a_known_name_is_refused() throws IOException {
    Class<?> event = everyEvent().getFirst();
    String golden = golden(event);
    assertThatThrownBy(() -> read(new StoredName(nameOf(event).name(), "99"), golden))
        .isInstanceOf(CatalogueSerializer.UnknownStoredName.class);
  }

  private static @Nullable Object read(StoredName name, String json) {
    return SERIALIZER.<byte[], Object>deserialize(
        new SimpleSerializedObject<>(
            json.getBytes(StandardCharsets.UTF_8),
            byte[].class,
            new SimpleSerializedType(name.name(), name.revision())));
  }
}
