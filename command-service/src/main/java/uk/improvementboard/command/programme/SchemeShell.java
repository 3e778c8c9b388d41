package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.SchemeCommand.AdoptRatingScheme;

/** Routes commands about rating schemes to the programme's one handler. */
final class SchemeShell {
  private final Programme programme;

  SchemeShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(AdoptRatingScheme command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
