package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.KnowledgeCommand.DiscloseTo;
import uk.improvementboard.command.commands.KnowledgeCommand.Embargo;
import uk.improvementboard.command.commands.KnowledgeCommand.LeaveDiscrepancyOpen;
import uk.improvementboard.command.commands.KnowledgeCommand.LetAudienceJoin;
import uk.improvementboard.command.commands.KnowledgeCommand.NoteDiscrepancy;
import uk.improvementboard.command.commands.KnowledgeCommand.RecordResponse;
import uk.improvementboard.command.commands.KnowledgeCommand.ReportOut;
import uk.improvementboard.command.commands.KnowledgeCommand.ResolveDiscrepancy;
import uk.improvementboard.command.commands.KnowledgeCommand.Restrict;
import uk.improvementboard.command.commands.KnowledgeCommand.ReviewDiscrepancy;

/** Routes commands about knowledge to the programme's one handler. */
final class KnowledgeShell {
  private final Programme programme;

  KnowledgeShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(DiscloseTo command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(LetAudienceJoin command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(CorrectFact command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(NoteDiscrepancy command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReviewDiscrepancy command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ResolveDiscrepancy command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(LeaveDiscrepancyOpen command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(Embargo command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(Restrict command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReportOut command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordResponse command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
