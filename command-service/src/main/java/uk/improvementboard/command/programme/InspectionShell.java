package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.InspectionCommand.BeginFieldwork;
import uk.improvementboard.command.commands.InspectionCommand.CancelInspection;
import uk.improvementboard.command.commands.InspectionCommand.CompleteFieldwork;
import uk.improvementboard.command.commands.InspectionCommand.ExpectInspection;
import uk.improvementboard.command.commands.InspectionCommand.HoldAnnualEngagementMeeting;
import uk.improvementboard.command.commands.InspectionCommand.NotifyInspection;
import uk.improvementboard.command.commands.InspectionCommand.PlanInspection;
import uk.improvementboard.command.commands.InspectionCommand.PublishReport;
import uk.improvementboard.command.commands.InspectionCommand.ReceiveFindings;
import uk.improvementboard.command.commands.InspectionCommand.RecordAreaForImprovement;
import uk.improvementboard.command.commands.InspectionCommand.RecordAreaForPriorityAction;
import uk.improvementboard.command.commands.InspectionCommand.RecordCommendation;
import uk.improvementboard.command.commands.InspectionCommand.RecordComment;
import uk.improvementboard.command.commands.InspectionCommand.RecordInspectionOutcome;
import uk.improvementboard.command.commands.InspectionCommand.RecordJudgement;
import uk.improvementboard.command.commands.InspectionCommand.RecordStrength;
import uk.improvementboard.command.commands.InspectionCommand.SuspendActivity;
import uk.improvementboard.command.commands.InspectionCommand.WithholdLetter;

/** Routes commands about inspections to the programme's one handler. */
final class InspectionShell {
  private final Programme programme;

  InspectionShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(ExpectInspection command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(PlanInspection command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SuspendActivity command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordInspectionOutcome command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordJudgement command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(BeginFieldwork command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(CancelInspection command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(CompleteFieldwork command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(HoldAnnualEngagementMeeting command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(NotifyInspection command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(PublishReport command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReceiveFindings command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(WithholdLetter command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordStrength command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordAreaForImprovement command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordAreaForPriorityAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordComment command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordCommendation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
