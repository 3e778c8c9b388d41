package uk.improvementboard.command.sending;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.programme.Outcome;
import uk.improvementboard.command.reading.RequestRule;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.web.Problem;

/** Sends a command and waits for what becomes of it. */
public final class CommandSender {

  private static final Logger LOG = LoggerFactory.getLogger(CommandSender.class);
  private static final long SECONDS = 25;

  private final CommandGateway gateway;

  public CommandSender(CommandGateway gateway) {
    this.gateway = gateway;
  }

  /**
   * @throws Problem when nobody can tell what became of it; sent again with the same key, it is
   *     done once
   */
  public Outcome send(ProgrammeCommand command, Asked asked, Actor actor) {
    if (!actor.attachedTo(command.programme())) {
      return new Outcome.Refused(notAttached(command));
    }
    try {
      return gateway
          .<Outcome>send(new GenericCommandMessage<>(command, MetaData.from(asked.toMetadata())))
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (absent(failed.getCause())) {
        return new Outcome.Refused(
            new Refusal(
                Rule.PROGRAMME_MUST_BE_ESTABLISHED,
                "there is no programme " + command.programme(),
                List.of(),
                0));
      }
      LOG.warn(
          "what became of {} in {} is not known: {}",
          command.getClass().getSimpleName(),
          command.programme(),
          String.valueOf(failed.getCause() == null ? failed : failed.getCause().getClass()));
      throw unknownOutcome();
    } catch (TimeoutException late) {
      throw unknownOutcome();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unknownOutcome();
    }
  }

  private static boolean absent(@org.jspecify.annotations.Nullable Throwable cause) {
    return cause instanceof AggregateNotFoundException
        || (cause != null
            && String.valueOf(cause.getMessage()).contains("aggregate was not found"));
  }

  private static Problem unknownOutcome() {
    return RequestRule.OUTCOME_IS_KNOWN.problem(
        "It is not certain that this was recorded. Send it again with the same Idempotency-Key: it"
            + " is recorded once.");
  }

  /** That an account has nothing to do with a programme. */
  public static Refusal notAttached(ProgrammeCommand command) {
    return new Refusal(
        Rule.ROLE_MAY_DO_THIS,
        "your account is not attached to the programme " + command.programme(),
        List.of(),
        0);
  }
}
