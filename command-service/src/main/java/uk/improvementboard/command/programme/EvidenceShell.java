package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.EvidenceCommand.SubmitImpactEvidence;

/** Routes commands about evidence of impact to the programme's one handler. */
final class EvidenceShell {
  private final Programme programme;

  EvidenceShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(SubmitImpactEvidence command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
