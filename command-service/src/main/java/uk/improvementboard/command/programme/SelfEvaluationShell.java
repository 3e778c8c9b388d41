package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.SelfEvaluationCommand.SubmitSelfEvaluation;

/** Routes commands about self-evaluations to the programme's one handler. */
final class SelfEvaluationShell {
  private final Programme programme;

  SelfEvaluationShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(SubmitSelfEvaluation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
