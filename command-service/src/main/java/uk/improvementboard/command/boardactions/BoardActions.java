package uk.improvementboard.command.boardactions;

import static uk.improvementboard.command.rules.Rule.BOARD_ACTION_IS_ACCEPTED_WHEN_DONE;
import static uk.improvementboard.command.rules.Rule.BOARD_ACTION_IS_DONE_ONCE;
import static uk.improvementboard.command.rules.Rule.BOARD_ACTION_IS_OPEN;
import static uk.improvementboard.command.rules.Rule.BOARD_ACTION_IS_TAKEN_UP_AT_A_LATER_MEETING;

import java.util.List;
import uk.improvementboard.command.commands.BoardActionCommand;
import uk.improvementboard.command.commands.BoardActionCommand.AcceptBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.AssignBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.CarryForward;
import uk.improvementboard.command.commands.BoardActionCommand.DropBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.RaiseBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.ReportBoardActionDone;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.meetings.Meetings;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.BoardAction;
import uk.improvementboard.events.BoardActionEvent;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionAssigned;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionDone;
import uk.improvementboard.events.BoardActionEvent.BoardActionDropped;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** The board's own action log, from what it asks for to what it accepts as done. */
public final class BoardActions {

  private BoardActions() {}

  public static List<ProgrammeEvent> decide(
      BoardActionCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case RaiseBoardAction c -> {
        Meetings.mayBeMinuted(c.meeting(), state);
        yield List.of(
            new BoardActionRaised(
                state.newRef(c.boardAction(), EntityKind.BOARD_ACTION, "/boardAction"),
                c.meeting(),
                c.decision(),
                c.text(),
                c.owner(),
                c.due()));
      }
      case AssignBoardAction c -> {
        open(c.boardAction(), state);
        yield List.of(new BoardActionAssigned(c.boardAction(), c.owner()));
      }
      case ReportBoardActionDone c -> {
        if (open(c.boardAction(), state).claimed()) {
          throw new RuleBroken(
              BOARD_ACTION_IS_DONE_ONCE,
              "/boardAction",
              c.boardAction() + " is said to be done already: the board is to accept it");
        }
        yield List.of(new BoardActionDone(c.boardAction(), c.on(), c.words()));
      }
      case AcceptBoardAction c -> {
        if (!open(c.boardAction(), state).claimed()) {
          throw new RuleBroken(
              BOARD_ACTION_IS_ACCEPTED_WHEN_DONE,
              "/boardAction",
              "nobody has said that " + c.boardAction() + " is done: record that first");
        }
        Meetings.mayBeMinuted(c.at(), "/at", state);
        yield List.of(new BoardActionAccepted(c.boardAction(), c.at()));
      }
      case CarryForward c -> {
        open(c.boardAction(), state);
        Meetings.mayBeMinuted(c.at(), "/at", state);
        yield List.of(new BoardActionCarriedForward(c.boardAction(), c.at(), c.due(), c.reason()));
      }
      case DropBoardAction c -> {
        open(c.boardAction(), state);
        yield List.of(new BoardActionDropped(c.boardAction(), c.decision(), c.reason()));
      }
    };
  }

  private static BoardAction boardAction(Ref ref, ProgrammeState state) {
    return state.require(BoardAction.class, EntityKind.BOARD_ACTION, ref, "/boardAction");
  }

  private static BoardAction open(Ref ref, ProgrammeState state) {
    BoardAction action = boardAction(ref, state);
    if (!action.open()) {
      throw new RuleBroken(
          BOARD_ACTION_IS_OPEN,
          "/boardAction",
          ref
              + (action.acceptedAt() > 0 ? " was accepted as done" : " was dropped")
              + ": raise a new one");
    }
    return action;
  }

  public static void check(
      BoardActionEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case BoardActionRaised e ->
          state.requireStated(EntityKind.DECISION, e.decision(), "/decision");
      case BoardActionAssigned e -> {}
      case BoardActionDone e -> Days.notAhead(e.on(), facts, "/on");
      case BoardActionAccepted e -> takenUp(e.boardAction(), e.at(), state);
      case BoardActionCarriedForward e -> takenUp(e.boardAction(), e.at(), state);
      case BoardActionDropped e ->
          Authority.of(
              e.decision(), Effect.Kind.DROP_BOARD_ACTION, e.boardAction(), state, "/decision");
    }
  }

  private static void takenUp(Ref ref, Ref at, ProgrammeState state) {
    Meetings.laterOfTheSameBody(
        at,
        boardAction(ref, state).meeting(),
        state,
        BOARD_ACTION_IS_TAKEN_UP_AT_A_LATER_MEETING,
        "/at");
  }

  public static ProgrammeState evolve(ProgrammeState state, BoardActionEvent event, long position) {
    return switch (event) {
      case BoardActionRaised e ->
          state.put(
              e.boardAction(), BoardAction.class, BoardAction.raised(e.meeting()), same -> same);
      case BoardActionAssigned e -> state;
      case BoardActionDone e ->
          state.change(e.boardAction(), BoardAction.class, action -> action.done(position));
      case BoardActionAccepted e ->
          state.change(e.boardAction(), BoardAction.class, action -> action.accepted(position));
      case BoardActionCarriedForward e ->
          state.change(e.boardAction(), BoardAction.class, action -> action.carried(position));
      case BoardActionDropped e ->
          state.change(e.boardAction(), BoardAction.class, action -> action.dropped(position));
    };
  }
}
