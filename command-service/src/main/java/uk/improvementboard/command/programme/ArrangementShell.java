package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.ArrangementCommand.ChangeProgrammePhase;
import uk.improvementboard.command.commands.ArrangementCommand.DescribeLocalArea;

/** Routes commands about the programme as a whole to its one handler. */
final class ArrangementShell {
  private final Programme programme;

  ArrangementShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(DescribeLocalArea command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ChangeProgrammePhase command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
