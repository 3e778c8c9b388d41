package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.MeasureCommand.DefineMeasure;
import uk.improvementboard.command.commands.MeasureCommand.RateMeasure;
import uk.improvementboard.command.commands.MeasureCommand.RecordComparator;
import uk.improvementboard.command.commands.MeasureCommand.ReportObservation;
import uk.improvementboard.command.commands.MeasureCommand.ReviseDefinition;
import uk.improvementboard.command.commands.MeasureCommand.ReviseObservation;
import uk.improvementboard.command.commands.MeasureCommand.SetBaseline;
import uk.improvementboard.command.commands.MeasureCommand.SetTarget;

/** Routes commands about measures to the programme's one handler. */
final class MeasureShell {
  private final Programme programme;

  MeasureShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(DefineMeasure command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReviseDefinition command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SetBaseline command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SetTarget command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReportObservation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReviseObservation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RecordComparator command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(RateMeasure command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
