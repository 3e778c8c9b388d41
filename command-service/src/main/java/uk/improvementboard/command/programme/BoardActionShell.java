package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.BoardActionCommand.AcceptBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.AssignBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.CarryForward;
import uk.improvementboard.command.commands.BoardActionCommand.DropBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.RaiseBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.ReportBoardActionDone;

/** Routes commands about the board's own actions to the programme's one handler. */
final class BoardActionShell {
  private final Programme programme;

  BoardActionShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(RaiseBoardAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AssignBoardAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReportBoardActionDone command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AcceptBoardAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(CarryForward command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(DropBoardAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
