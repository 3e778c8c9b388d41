package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.StatementCommand.RecordStatement;

/** Routes commands about what sources say besides to the programme's one handler. */
final class StatementShell {
  private final Programme programme;

  StatementShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(RecordStatement command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
