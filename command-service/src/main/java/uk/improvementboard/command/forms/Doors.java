package uk.improvementboard.command.forms;

import org.springframework.stereotype.Component;
import uk.improvementboard.command.access.OnlyForThoseWhoMay;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.terms.ProgrammeId;

/** Who gets to see a form at all. What they send is decided again, as every command is. */
@Component
final class Doors {

  private final SignedIn signedIn;
  private final ProgrammeStreams streams;

  Doors(SignedIn signedIn, ProgrammeStreams streams) {
    this.signedIn = signedIn;
    this.streams = streams;
  }

  Actor actor() {
    return signedIn.actor();
  }

  /** Whether there is no such programme, or it is not theirs, is not told apart. */
  Actor mustBeOf(ProgrammeId programme) {
    Actor actor = signedIn.actor();
    if (!actor.attachedTo(programme) || streams.head(programme) == 0) {
      throw new Problem(
          404,
          Rule.PROGRAMME_MUST_BE_ESTABLISHED.id(),
          Rule.PROGRAMME_MUST_BE_ESTABLISHED.title(),
          "There is no programme '" + programme + "' that you are attached to.");
    }
    return actor;
  }

  static void mustBeAllowed(Actor actor, Class<? extends ProgrammeCommand> command) {
    if (!WhoMayDoWhat.mayAsk(actor.role(), command)) {
      Refusal refusal = OnlyForThoseWhoMay.refusal(actor.role(), command);
      throw new Problem(
          403,
          refusal.rule().id(),
          refusal.rule().title(),
          "As " + actor.role().words().replace('-', ' ') + " you may not record this.");
    }
  }
}
