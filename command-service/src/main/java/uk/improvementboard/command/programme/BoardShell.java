package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.BoardCommand.AdoptTermsOfReference;
import uk.improvementboard.command.commands.BoardCommand.AppointToBoard;
import uk.improvementboard.command.commands.BoardCommand.ChangeBoardPhase;
import uk.improvementboard.command.commands.BoardCommand.EndAppointment;
import uk.improvementboard.command.commands.BoardCommand.EndReportingLine;
import uk.improvementboard.command.commands.BoardCommand.EstablishBoard;
import uk.improvementboard.command.commands.BoardCommand.SetReportingLine;
import uk.improvementboard.command.commands.BoardCommand.StandDownBoard;

/** Routes commands about bodies that meet to the programme's one handler. */
final class BoardShell {
  private final Programme programme;

  BoardShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(EstablishBoard command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AdoptTermsOfReference command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AppointToBoard command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(EndAppointment command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SetReportingLine command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(EndReportingLine command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ChangeBoardPhase command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(StandDownBoard command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
