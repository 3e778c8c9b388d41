package uk.improvementboard.command.properties;

import java.util.Optional;
import java.util.function.LongFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.pcollections.PCollectionsModule;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.programme.Decider;
import uk.improvementboard.command.programme.Desk;
import uk.improvementboard.command.programme.Story;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.json.EventJson;

/** The rules as the product has them; planted bugs change one of these. */
class Rules {

  private static final JsonMapper SNAPSHOTS =
      EventJson.strict(JsonMapper.builder()).addModule(new PCollectionsModule()).build();

  Desk.Ruling rule(
      ProgrammeCommand command,
      ProgrammeState state,
      Asked asked,
      LongFunction<Optional<ProgrammeEvent>> recorded) {
    return Desk.rule(command, state, asked, Story.TODAY, recorded);
  }

  ProgrammeState evolve(ProgrammeState state, ProgrammeEvent event, long position) {
    return Decider.evolve(state, event, position);
  }

  ProgrammeState receipt(ProgrammeState state, Asked asked) {
    return state.receipt(asked.envelope().commandId(), asked.envelope().commandHash());
  }

  /** A state as it comes back from its snapshot. */
  ProgrammeState readBack(ProgrammeState state) {
    return SNAPSHOTS.readValue(SNAPSHOTS.writeValueAsBytes(state), ProgrammeState.class);
  }
}
