package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.PaperCommand.RegisterDocument;
import uk.improvementboard.command.commands.PaperCommand.SubmitReview;

/** Routes commands about papers to the programme's one handler. */
final class PaperShell {
  private final Programme programme;

  PaperShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(RegisterDocument command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SubmitReview command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
