package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.events.EventCatalogue;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.store.CatalogueSerializer;

/** Every event in every revision that was ever stored, taken in from its stored bytes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryRevisionTest {

  private static final Path GOLDEN = Path.of("../platform/src/test/resources/golden/events");
  private static final CatalogueSerializer SERIALIZER =
      new CatalogueSerializer(EventCatalogue.current());

  /** In the order of the catalogue, the older revision of an event before the newer. */
  private static List<ProgrammeEvent> stored() throws IOException {
    List<String> names =
        EventCatalogue.current().all().values().stream().map(StoredName::name).toList();
    Map<Integer, ProgrammeEvent> ordered = new TreeMap<>();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.toList()) {
        String[] parts = file.getFileName().toString().split("\\.", -1);
        String name = parts[0] + "." + parts[1];
        int revision = Integer.parseInt(parts[2]);
        ordered.put(
            names.indexOf(name) * 100 + revision,
            Objects.requireNonNull(
                SERIALIZER.<byte[], ProgrammeEvent>deserialize(
                    new SimpleSerializedObject<>(
                        Files.readAllBytes(file),
                        byte[].class,
                        new SimpleSerializedType(name, parts[2])))));
      }
    }
    return new ArrayList<>(ordered.values());
  }

  @Test
  void a_snapshot_after_any_of_them_goes_on_like_the_whole_history() throws IOException {
    List<ProgrammeEvent> events = stored();
    assertThat(events)
        .hasSize(
            EventCatalogue.current().all().size() + EventCatalogue.current().superseded().size());
    List<ProgrammeState> whole = new ArrayList<>(List.of(ProgrammeState.NEW));
    for (ProgrammeEvent event : events) {
      whole.add(next(whole.getLast(), event));
    }
    for (int saved = 1; saved <= events.size(); saved++) {
      ProgrammeState resumed =
          EvolveProperties.SNAPSHOTS.readValue(
              EvolveProperties.SNAPSHOTS.writeValueAsBytes(whole.get(saved)), ProgrammeState.class);
      assertThat(resumed).as("saved after " + events.get(saved - 1)).isEqualTo(whole.get(saved));
      for (ProgrammeEvent event : events.subList(saved, events.size())) {
        resumed = next(resumed, event);
      }
      assertThat(resumed).as("resumed after " + events.get(saved - 1)).isEqualTo(whole.getLast());
    }
  }

  private static ProgrammeState next(ProgrammeState state, ProgrammeEvent event) {
    return Decider.evolve(state, event, state.position() + 1);
  }
}
