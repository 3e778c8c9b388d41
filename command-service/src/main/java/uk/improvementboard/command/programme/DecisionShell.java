package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.DecisionCommand.DeferDecision;
import uk.improvementboard.command.commands.DecisionCommand.ImplementDecision;
import uk.improvementboard.command.commands.DecisionCommand.RatifyDecision;
import uk.improvementboard.command.commands.DecisionCommand.RecordDecision;
import uk.improvementboard.command.commands.DecisionCommand.RecordDissent;
import uk.improvementboard.command.commands.DecisionCommand.RecordExternalDecision;
import uk.improvementboard.command.commands.DecisionCommand.RescindDecision;
import uk.improvementboard.command.commands.DecisionCommand.SeekDecision;
import uk.improvementboard.command.commands.DecisionCommand.SupersedeDecision;

/** Routes commands about decisions to the programme's one handler. */
final class DecisionShell {
  private final Programme programme;

  DecisionShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(RecordDecision command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SeekDecision command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordExternalDecision command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordDissent command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(DeferDecision command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RatifyDecision command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RescindDecision command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SupersedeDecision command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ImplementDecision command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
