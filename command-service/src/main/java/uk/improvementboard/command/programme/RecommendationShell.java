package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.RecommendationCommand.AcceptRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.AgreeNoAction;
import uk.improvementboard.command.commands.RecommendationCommand.ConfirmRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.DeclineRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.LinkFindings;
import uk.improvementboard.command.commands.RecommendationCommand.LinkRecurrence;
import uk.improvementboard.command.commands.RecommendationCommand.RaiseRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.ReopenRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.SignOffRecommendation;

/** Routes commands about recommendations to the programme's one handler. */
final class RecommendationShell {
  private final Programme programme;

  RecommendationShell(Programme programme) {
    this.programme = programme;
  }

  @CommandHandler
  Outcome on(RaiseRecommendation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AcceptRecommendation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(DeclineRecommendation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(AgreeNoAction command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(LinkFindings command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(LinkRecurrence command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ReopenRecommendation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(SignOffRecommendation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }

  @CommandHandler
  Outcome on(ConfirmRecommendation command, MetaData asked, Circumstances circumstances) {
    return programme.handle(command, asked, circumstances);
  }
}
