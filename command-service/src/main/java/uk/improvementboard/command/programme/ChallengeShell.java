package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.ChallengeCommand.AnswerChallenge;
import uk.improvementboard.command.commands.ChallengeCommand.RaiseChallenge;

/** Routes commands about challenges to the programme's one handler. */
final class ChallengeShell {
  private final Programme programme;

  ChallengeShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(RaiseChallenge command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AnswerChallenge command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
