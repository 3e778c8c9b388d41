package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.PlanCommand.ApprovePlan;
import uk.improvementboard.command.commands.PlanCommand.ClosePlan;
import uk.improvementboard.command.commands.PlanCommand.DraftPlan;
import uk.improvementboard.command.commands.PlanCommand.EndorsePlan;
import uk.improvementboard.command.commands.PlanCommand.PlaceActions;
import uk.improvementboard.command.commands.PlanCommand.RebaselinePlan;
import uk.improvementboard.command.commands.PlanCommand.RecordInspectorateResponse;
import uk.improvementboard.command.commands.PlanCommand.SetUpWorkstream;
import uk.improvementboard.command.commands.PlanCommand.SubmitPlan;
import uk.improvementboard.command.commands.PlanCommand.SupersedePlan;

/** Routes commands about plans to the programme's one handler. */
final class PlanShell {
  private final Programme programme;

  PlanShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(DraftPlan command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(EndorsePlan command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SubmitPlan command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ApprovePlan command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordInspectorateResponse command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SetUpWorkstream command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(PlaceActions command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RebaselinePlan command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SupersedePlan command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ClosePlan command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
