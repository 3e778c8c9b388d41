package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.ResourceCommand.AllocateResource;
import uk.improvementboard.command.commands.ResourceCommand.ReportSpend;

/** Routes commands about money and posts to the programme's one handler. */
final class ResourceShell {
  private final Programme programme;

  ResourceShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(AllocateResource command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReportSpend command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
