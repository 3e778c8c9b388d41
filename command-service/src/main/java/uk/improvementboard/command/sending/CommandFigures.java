package uk.improvementboard.command.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import uk.improvementboard.command.programme.Outcome;

/**
 * What an operator watches of the commands: how many of which name were accepted, refused by a
 * rule, or failed, and how long they took.
 */
final class CommandFigures implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final MeterRegistry figures;

  CommandFigures(MeterRegistry figures) {
    this.figures = figures;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
      throws Exception {
    Timer.Sample begun = Timer.start(figures);
    String outcome = "failed";
    try {
      Object result = chain.proceed();
      outcome = result instanceof Outcome.Refused ? "refused" : "accepted";
      return result;
    } finally {
      begun.stop(
          Timer.builder("improvement_board.commands")
              .description("Commands by name and what became of them")
              .tag("command", work.getMessage().getPayloadType().getSimpleName())
              .tag("outcome", outcome)
              .register(figures));
    }
  }
}
