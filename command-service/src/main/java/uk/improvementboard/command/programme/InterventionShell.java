package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.InterventionCommand.AppointAdviser;
import uk.improvementboard.command.commands.InterventionCommand.AppointCommissioner;
import uk.improvementboard.command.commands.InterventionCommand.EndPostInterventionSupport;
import uk.improvementboard.command.commands.InterventionCommand.HoldReview;
import uk.improvementboard.command.commands.InterventionCommand.IssueDirection;
import uk.improvementboard.command.commands.InterventionCommand.IssueImprovementNotice;
import uk.improvementboard.command.commands.InterventionCommand.LiftIntervention;
import uk.improvementboard.command.commands.InterventionCommand.MeetRequirement;
import uk.improvementboard.command.commands.InterventionCommand.ReplaceIntervention;
import uk.improvementboard.command.commands.InterventionCommand.ReportRequirementProgress;
import uk.improvementboard.command.commands.InterventionCommand.ScheduleReview;
import uk.improvementboard.command.commands.InterventionCommand.SetRequirement;
import uk.improvementboard.command.commands.InterventionCommand.UpdateDirection;

/** Routes commands about interventions to the programme's one handler. */
final class InterventionShell {
  private final Programme programme;

  InterventionShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(AppointAdviser command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AppointCommissioner command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(IssueImprovementNotice command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(IssueDirection command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(UpdateDirection command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(LiftIntervention command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReplaceIntervention command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(EndPostInterventionSupport command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SetRequirement command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReportRequirementProgress command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(MeetRequirement command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ScheduleReview command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(HoldReview command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
