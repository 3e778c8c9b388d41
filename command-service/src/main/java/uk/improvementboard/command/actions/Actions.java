package uk.improvementboard.command.actions;

import static uk.improvementboard.command.rules.Rule.ACTION_ENDS_AFTER_IT_BEGINS;
import static uk.improvementboard.command.rules.Rule.ACTION_IS_APPROVED_ONCE;
import static uk.improvementboard.command.rules.Rule.ACTION_STARTS_AFTER_APPROVAL;
import static uk.improvementboard.command.rules.Rule.ACTION_STARTS_ONCE;
import static uk.improvementboard.command.rules.Rule.COMPLETION_IS_CLAIMED_ONCE;
import static uk.improvementboard.command.rules.Rule.COMPLETION_IS_OF_A_STARTED_ACTION;
import static uk.improvementboard.command.rules.Rule.COMPLETION_NEEDS_EVIDENCE;
import static uk.improvementboard.command.rules.Rule.PROGRESS_IS_ON_AN_APPROVED_ACTION;

import java.util.List;
import uk.improvementboard.command.commands.ActionCommand;
import uk.improvementboard.command.commands.ActionCommand.ApproveAction;
import uk.improvementboard.command.commands.ActionCommand.ClaimCompletion;
import uk.improvementboard.command.commands.ActionCommand.ProposeAction;
import uk.improvementboard.command.commands.ActionCommand.StartAction;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Action;
import uk.improvementboard.events.ActionEvent;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** An action's way from proposal to the claim that it is done. */
public final class Actions {

  private Actions() {}

  public static List<ProgrammeEvent> decide(
      ActionCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case ProposeAction c ->
          List.of(
              new ActionProposed(
                  state.newRef(c.action(), EntityKind.ACTION, "/action"),
                  c.text(),
                  c.recommendations(),
                  c.plan(),
                  c.lead(),
                  c.accountable(),
                  c.partner(),
                  c.start(),
                  c.due(),
                  c.successCriteria()));
      case ApproveAction c -> {
        if (action(c.action(), state).approvedAt() > 0) {
          throw new RuleBroken(
              ACTION_IS_APPROVED_ONCE, "/action", c.action() + " is approved already");
        }
        yield List.of(new ActionApproved(c.action(), c.on(), c.by()));
      }
      case StartAction c -> {
        Action action = action(c.action(), state);
        if (action.approvedAt() == 0) {
          throw new RuleBroken(
              ACTION_STARTS_AFTER_APPROVAL,
              "/action",
              c.action() + " is only proposed: record its approval first");
        }
        if (action.startedAt() > 0) {
          throw new RuleBroken(ACTION_STARTS_ONCE, "/action", c.action() + " was started already");
        }
        yield List.of(new ActionStarted(c.action(), c.on()));
      }
      case UpdateActionProgress c -> {
        if (action(c.action(), state).approvedAt() == 0) {
          throw new RuleBroken(
              PROGRESS_IS_ON_AN_APPROVED_ACTION,
              "/action",
              c.action() + " is only proposed: record its approval first");
        }
        yield List.of(
            new ProgressReported(
                c.action(),
                c.narrative(),
                c.period(),
                c.declaredRating(),
                c.barriers(),
                c.nextSteps(),
                c.evidence()));
      }
      case ClaimCompletion c -> {
        Action action = action(c.action(), state);
        if (action.startedAt() == 0) {
          throw new RuleBroken(
              COMPLETION_IS_OF_A_STARTED_ACTION,
              "/action",
              c.action()
                  + " was not started: record its start first, its day not stated if need"
                  + " be");
        }
        if (action.claimedAt() > 0) {
          throw new RuleBroken(
              COMPLETION_IS_CLAIMED_ONCE,
              "/action",
              "completion of " + c.action() + " is claimed already");
        }
        yield List.of(new CompletionClaimed(c.action(), c.on(), c.evidence()));
      }
    };
  }

  private static Action action(Ref ref, ProgrammeState state) {
    return state.require(Action.class, EntityKind.ACTION, ref, "/action");
  }

  public static void check(ActionEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case ActionProposed e -> {
        state.requireAll(EntityKind.RECOMMENDATION, e.recommendations(), "/recommendations");
        state.requireStated(EntityKind.PLAN, e.plan(), "/plan");
        if (e.start() instanceof Stated.Given<ImpreciseDate>(ImpreciseDate start)
            && e.due() instanceof Stated.Given<ImpreciseDate>(ImpreciseDate due)
            && Days.certainlyBefore(due, start)) {
          throw new RuleBroken(
              ACTION_ENDS_AFTER_IT_BEGINS,
              "/due",
              "it would be due, " + due.inWords() + ", before it starts, " + start.inWords());
        }
      }
      case ActionApproved e -> Days.notAhead(e.on(), facts, "/on");
      case ActionStarted e -> Days.notAhead(e.on(), facts, "/on");
      case ProgressReported e -> papersKnown(e.evidence(), state);
      case CompletionClaimed e -> {
        Days.notAhead(e.on(), facts, "/on");
        if (e.evidence().isEmpty()) {
          throw new RuleBroken(
              COMPLETION_NEEDS_EVIDENCE,
              "/evidence",
              "name at least one piece of evidence that the action is done");
        }
        papersKnown(e.evidence(), state);
      }
    }
  }

  private static void papersKnown(List<Evidence> evidence, ProgrammeState state) {
    for (int i = 0; i < evidence.size(); i++) {
      state.requireStated(EntityKind.PAPER, evidence.get(i).paper(), "/evidence/" + i + "/paper");
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, ActionEvent event, long position) {
    return switch (event) {
      case ActionProposed e ->
          state.put(e.action(), Action.class, new Action(position, 0, 0, 0), same -> same);
      case ActionApproved e ->
          state.change(
              e.action(),
              Action.class,
              a -> new Action(a.version(), position, a.startedAt(), a.claimedAt()));
      case ActionStarted e ->
          state.change(
              e.action(),
              Action.class,
              a -> new Action(a.version(), a.approvedAt(), position, a.claimedAt()));
      case ProgressReported e -> state;
      case CompletionClaimed e ->
          state.change(
              e.action(),
              Action.class,
              a -> new Action(a.version(), a.approvedAt(), a.startedAt(), position));
    };
  }
}
