package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.ActionCommand.ApproveAction;
import uk.improvementboard.command.commands.ActionCommand.AssignActionLead;
import uk.improvementboard.command.commands.ActionCommand.BeginEmbedding;
import uk.improvementboard.command.commands.ActionCommand.ClaimCompletion;
import uk.improvementboard.command.commands.ActionCommand.GrantExtension;
import uk.improvementboard.command.commands.ActionCommand.LinkRecommendations;
import uk.improvementboard.command.commands.ActionCommand.OverrideRating;
import uk.improvementboard.command.commands.ActionCommand.PauseAction;
import uk.improvementboard.command.commands.ActionCommand.ProposeAction;
import uk.improvementboard.command.commands.ActionCommand.RateConfidence;
import uk.improvementboard.command.commands.ActionCommand.RefuseExtension;
import uk.improvementboard.command.commands.ActionCommand.RefuseSignOff;
import uk.improvementboard.command.commands.ActionCommand.ReopenAction;
import uk.improvementboard.command.commands.ActionCommand.RequestExtension;
import uk.improvementboard.command.commands.ActionCommand.ResumeAction;
import uk.improvementboard.command.commands.ActionCommand.SignOffAsEmbedded;
import uk.improvementboard.command.commands.ActionCommand.StartAction;
import uk.improvementboard.command.commands.ActionCommand.SupersedeAction;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
import uk.improvementboard.command.commands.ActionCommand.WithdrawAction;

/** Routes commands about actions to the programme's one handler. */
final class ActionShell {
  private final Programme programme;

  ActionShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(ProposeAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ApproveAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(StartAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(UpdateActionProgress command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ClaimCompletion command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RequestExtension command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(GrantExtension command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RefuseExtension command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AssignActionLead command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RateConfidence command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(OverrideRating command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(PauseAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ResumeAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(BeginEmbedding command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SignOffAsEmbedded command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RefuseSignOff command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReopenAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(WithdrawAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SupersedeAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(LinkRecommendations command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
