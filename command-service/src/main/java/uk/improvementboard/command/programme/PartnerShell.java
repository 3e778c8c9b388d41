package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.PartnerCommand.AppointSupportPartner;
import uk.improvementboard.command.commands.PartnerCommand.EndSupportPartner;
import uk.improvementboard.command.commands.PartnerCommand.RecordSupportPartnerReport;

/** Routes commands about support partners to the programme's one handler. */
final class PartnerShell {
  private final Programme programme;

  PartnerShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(AppointSupportPartner command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordSupportPartnerReport command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(EndSupportPartner command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
