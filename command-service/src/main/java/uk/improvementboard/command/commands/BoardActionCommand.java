package uk.improvementboard.command.commands;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for the board's own action log. */
public sealed interface BoardActionCommand extends ProgrammeCommand {

  /**
   * Minute that a board asked for something to be done.
   *
   * @param boardAction its reference; the next free one when left out
   * @param decision the decision it follows from
   * @param owner the post that is to do it
   */
  record RaiseBoardAction(
      ProgrammeId programme,
      @Nullable Ref boardAction,
      Ref meeting,
      Stated<Ref> decision,
      String text,
      Stated<String> owner,
      Stated<ImpreciseDate> due)
      implements BoardActionCommand {}

  /** Record which post is to do what the board asked for. */
  record AssignBoardAction(ProgrammeId programme, Ref boardAction, String owner)
      implements BoardActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(boardAction);
    }
  }

  /** Record that its owner says it is done. */
  record ReportBoardActionDone(
      ProgrammeId programme, Ref boardAction, Stated<ImpreciseDate> on, Stated<String> words)
      implements BoardActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(boardAction);
    }
  }

  /**
   * Minute that a meeting accepted it as done.
   *
   * @param at the meeting
   */
  record AcceptBoardAction(ProgrammeId programme, Ref boardAction, Ref at)
      implements BoardActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(boardAction);
    }
  }

  /**
   * Minute that a meeting left it open.
   *
   * @param at the meeting
   * @param due the day by which it is now to be done; not stated: the day stays as it was
   */
  record CarryForward(
      ProgrammeId programme,
      Ref boardAction,
      Ref at,
      Stated<ImpreciseDate> due,
      Stated<String> reason)
      implements BoardActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(boardAction);
    }
  }

  /**
   * Record that it need not be done.
   *
   * @param decision the decision that says so
   */
  record DropBoardAction(
      ProgrammeId programme, Ref boardAction, Ref decision, Stated<String> reason)
      implements BoardActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(boardAction);
    }
  }
}
