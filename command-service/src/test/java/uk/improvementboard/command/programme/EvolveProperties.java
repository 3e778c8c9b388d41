package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.pcollections.PCollectionsModule;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.json.EventJson;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvolveProperties {

  static final JsonMapper SNAPSHOTS =
      EventJson.strict(JsonMapper.builder()).addModule(new PCollectionsModule()).build();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void whatever_happens_in_whatever_order_the_state_moves_on(long seed) {
    Random random = new Random(seed);
    List<ProgrammeEvent> events = new ArrayList<>();
    Story.ofAnyshire().happened().forEach(one -> events.add(one.event()));
    ProgrammeState state = ProgrammeState.NEW;
    for (int i = 1; i <= 2_000; i++) {
      state = Decider.evolve(state, events.get(random.nextInt(events.size())), i);
      assertThat(state.position()).isEqualTo(i);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void a_state_read_back_from_its_snapshot_goes_on_like_one_that_was_never_saved(long seed) {
    Random random = new Random(seed);
    Story story = Story.ofAnyshire();
    int saved = 1 + random.nextInt(story.happened().size() - 1);
    ProgrammeState folded = ProgrammeState.NEW;
    ProgrammeState resumed = ProgrammeState.NEW;
    for (int i = 0; i < story.happened().size(); i++) {
      Story.Happened one = story.happened().get(i);
      folded = next(folded, one);
      resumed = next(resumed, one);
      if (i == saved) {
        resumed = SNAPSHOTS.readValue(SNAPSHOTS.writeValueAsBytes(resumed), ProgrammeState.class);
      }
    }
    assertThat(resumed).isEqualTo(folded);
    assertThat(folded).isEqualTo(story.state());
  }

  private static ProgrammeState next(ProgrammeState state, Story.Happened one) {
    return Decider.evolve(state, one.event(), state.position() + 1)
        .receipt(one.envelope().commandId(), one.envelope().commandHash());
  }

  @Test
  void a_whole_programme_read_back_from_its_snapshot_is_equal() {
    ProgrammeState state = Story.ofAnyshire().state();
    String json = SNAPSHOTS.writeValueAsString(state);
    assertThat(SNAPSHOTS.readValue(json, ProgrammeState.class)).isEqualTo(state);
  }
}
