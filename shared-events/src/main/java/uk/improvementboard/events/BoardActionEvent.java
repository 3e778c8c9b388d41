package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** The board's own action log: what it asks for at its meetings, apart from the plan's actions. */
public sealed interface BoardActionEvent extends ProgrammeEvent {

  Ref boardAction();

  /**
   * A board asked at its meeting for something to be done.
   *
   * @param decision the decision it follows from
   * @param owner the post that is to do it
   */
  record BoardActionRaised(
      Ref boardAction,
      Ref meeting,
      Stated<Ref> decision,
      String text,
      Stated<String> owner,
      Stated<ImpreciseDate> due)
      implements BoardActionEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(
          boardAction, Stated.given(meeting), decision.toOptional().stream().toList());
    }
  }

  /** A post took on what a board asked for. */
  record BoardActionAssigned(Ref boardAction, String owner) implements BoardActionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(boardAction);
    }
  }

  /** Its owner says that what a board asked for is done; the board has yet to accept that. */
  record BoardActionDone(Ref boardAction, Stated<ImpreciseDate> on, Stated<String> words)
      implements BoardActionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(boardAction);
    }
  }

  /** A meeting accepted that what it had asked for is done. */
  record BoardActionAccepted(Ref boardAction, Ref at) implements BoardActionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(boardAction, at);
    }
  }

  /**
   * A meeting left open what an earlier one had asked for.
   *
   * @param due the day by which it is now to be done; not stated: the day stays as it was
   */
  record BoardActionCarriedForward(
      Ref boardAction, Ref at, Stated<ImpreciseDate> due, Stated<String> reason)
      implements BoardActionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(boardAction, at);
    }
  }

  /** A board decided that what it had asked for need not be done. */
  record BoardActionDropped(Ref boardAction, Ref decision, Stated<String> reason)
      implements BoardActionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(boardAction, decision);
    }
  }
}
