package uk.improvementboard.command.access;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.programme.Outcome;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.terms.Role;

/** Stands before every command handler, whichever way the command came. */
public final class OnlyForThoseWhoMay implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    CommandMessage<?> message = unitOfWork.getMessage();
    if (!(message.getPayload() instanceof ProgrammeCommand command)) {
      return chain.proceed();
    }
    Role role = Asked.of(message.getMetaData()).envelope().role();
    return WhoMayDoWhat.mayAsk(role, command.getClass())
        ? chain.proceed()
        : new Outcome.Refused(refusal(role, command.getClass()));
  }

  /** That a role may not ask for something. */
  public static Refusal refusal(Role role, Class<?> command) {
    return new Refusal(
        Rule.ROLE_MAY_DO_THIS,
        "the role " + role.words() + " may not ask for " + command.getSimpleName(),
        List.of(),
        0);
  }
}
