package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.ForwardPlanCommand.CompleteForwardItem;
import uk.improvementboard.command.commands.ForwardPlanCommand.DropForwardItem;
import uk.improvementboard.command.commands.ForwardPlanCommand.MoveForwardItem;
import uk.improvementboard.command.commands.ForwardPlanCommand.PlanAhead;

/** Routes commands about the forward plan to the programme's one handler. */
final class ForwardPlanShell {
  private final Programme programme;

  ForwardPlanShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(PlanAhead command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(MoveForwardItem command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(CompleteForwardItem command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(DropForwardItem command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
