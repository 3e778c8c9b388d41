package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.MeetingCommand.CancelMeeting;
import uk.improvementboard.command.commands.MeetingCommand.CloseMeeting;
import uk.improvementboard.command.commands.MeetingCommand.ConfirmMinutes;
import uk.improvementboard.command.commands.MeetingCommand.CorrectMinutes;
import uk.improvementboard.command.commands.MeetingCommand.DeclareInterest;
import uk.improvementboard.command.commands.MeetingCommand.DraftMinutes;
import uk.improvementboard.command.commands.MeetingCommand.GiveVerbalUpdate;
import uk.improvementboard.command.commands.MeetingCommand.IssuePack;
import uk.improvementboard.command.commands.MeetingCommand.OpenMeeting;
import uk.improvementboard.command.commands.MeetingCommand.PostponeMeeting;
import uk.improvementboard.command.commands.MeetingCommand.RecordAttendance;
import uk.improvementboard.command.commands.MeetingCommand.ScheduleMeeting;
import uk.improvementboard.command.commands.MeetingCommand.SetAgenda;
import uk.improvementboard.command.commands.MeetingCommand.TablePaper;

/** Routes commands about meetings to the programme's one handler. */
final class MeetingShell {
  private final Programme programme;

  MeetingShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(ScheduleMeeting command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(IssuePack command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(TablePaper command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(OpenMeeting command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordAttendance command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(GiveVerbalUpdate command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(CloseMeeting command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ConfirmMinutes command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SetAgenda command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(PostponeMeeting command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(CancelMeeting command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(DeclareInterest command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(DraftMinutes command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(CorrectMinutes command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
