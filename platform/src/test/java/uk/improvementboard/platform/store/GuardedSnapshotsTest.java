package uk.improvementboard.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** A snapshot that is not whole is passed over; the programme is folded from its events. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuardedSnapshotsTest {

  /** A programme's state as the write side has it: persistent maps, statements, numbers. */
  record State(long version, PMap<Ref, Stated<String>> titles) {}

  private final Jackson3Serializer serializer =
      Jackson3Serializer.builder()
          .jsonMapperBuilderCustomizer(new AxonOnBootAutoConfiguration().strictSerializer())
          .build();
  private final SnapshotFilter filter =
      new GuardedSnapshots(serializer).filter("programme", State.class, "shape-2");

  private static final String WHOLE = "{\"version\":7,\"titles\":{\"R3\":\"Plans\"}}";

  private boolean allows(String type, String name, String revision, String json) {
    return filter.allow(
        new GenericDomainEventEntry<>(
            type,
            "medway",
            7,
            "id",
            "2020-03-05T10:00:00Z",
            name,
            revision,
            json.getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8)));
  }

  private boolean allows(String json) {
    return allows("programme", State.class.getName(), "shape-2", json);
  }

  @Test
  void a_whole_snapshot_counts() {
    State state = new State(7, HashTreePMap.singleton(Ref.of("R3"), Stated.given("Plans")));
    assertThat(
            new String(serializer.serialize(state, byte[].class).getData(), StandardCharsets.UTF_8))
        .isEqualTo(WHOLE);
    assertThat(allows(WHOLE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":7}",
        "{\"version\":7,\"titles\":null}",
        "{\"titles\":{}}",
        "{\"version\":7,\"titles\":{},\"more\":1}",
        "{\"version\":7,\"titles\":{\"R3\":\"Pl",
        ""
      })
  void one_that_is_not_whole_does_not(String json) {
    assertThat(allows(json)).isFalse();
  }

  @Test
  void one_of_another_shape_or_class_does_not() {
    assertThat(allows("programme", State.class.getName(), "shape-1", WHOLE)).isFalse();
    assertThat(allows("programme", "uk.improvementboard.Moved", "shape-2", WHOLE)).isFalse();
  }

  @Test
  void what_is_not_a_programme_is_none_of_its_business() {
    assertThat(allows("something-else", "uk.improvementboard.Other", "x", "{}")).isTrue();
  }
}
