package uk.improvementboard.command.decisions;

import java.util.List;
import uk.improvementboard.command.commands.DecisionCommand;
import uk.improvementboard.command.commands.DecisionCommand.RecordDecision;
import uk.improvementboard.command.meetings.Meetings;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Meeting;
import uk.improvementboard.command.state.Thing.Plain;
import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** Recording what bodies resolve. */
public final class Decisions {

  private Decisions() {}

  public static List<ProgrammeEvent> decide(
      DecisionCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case RecordDecision c -> {
        Ref decision = state.newRef(c.decision(), EntityKind.DECISION, "/decision");
        Meeting meeting = Meetings.mayBeMinuted(c.meeting(), state);
        Standing standing =
            meeting.quorate() == Quorate.INQUORATE
                ? Standing.RECOMMENDED_WITHOUT_QUORUM
                : Standing.MADE;
        yield List.of(
            new DecisionRecorded(
                decision,
                c.meeting(),
                c.text(),
                c.type(),
                standing,
                c.reasons(),
                c.reliedOn(),
                c.about()));
      }
    };
  }

  public static void check(DecisionEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case DecisionRecorded e -> {
        state.require(EntityKind.MEETING, e.meeting(), "/meeting");
        state.requireAll(EntityKind.PAPER, e.reliedOn(), "/reliedOn");
        state.requireKnown(e.about(), "/about");
      }
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, DecisionEvent event, long position) {
    return switch (event) {
      case DecisionRecorded e ->
          state.put(
              e.decision(), Plain.class, new Plain(position, EntityKind.DECISION), same -> same);
    };
  }
}
