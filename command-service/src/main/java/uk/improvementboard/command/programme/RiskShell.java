package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.RiskCommand.AddMitigation;
import uk.improvementboard.command.commands.RiskCommand.AdoptRiskMatrix;
import uk.improvementboard.command.commands.RiskCommand.CloseRisk;
import uk.improvementboard.command.commands.RiskCommand.EscalateRisk;
import uk.improvementboard.command.commands.RiskCommand.IdentifyRisk;
import uk.improvementboard.command.commands.RiskCommand.LinkRisk;
import uk.improvementboard.command.commands.RiskCommand.RateRisk;
import uk.improvementboard.command.commands.RiskCommand.RecordMitigationDone;
import uk.improvementboard.command.commands.RiskCommand.RecordRiskMaterialised;
import uk.improvementboard.command.commands.RiskCommand.RecordRiskMitigated;
import uk.improvementboard.command.commands.RiskCommand.ReopenRisk;
import uk.improvementboard.command.commands.RiskCommand.TolerateRisk;

/** Routes commands about risks to the programme's one handler. */
final class RiskShell {
  private final Programme programme;

  RiskShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(IdentifyRisk command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RateRisk command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AddMitigation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordMitigationDone command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(EscalateRisk command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(TolerateRisk command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordRiskMitigated command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordRiskMaterialised command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(CloseRisk command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReopenRisk command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(LinkRisk command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AdoptRiskMatrix command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
