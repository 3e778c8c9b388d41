package uk.improvementboard.command.actions;

import static uk.improvementboard.command.rules.Rule.ACTION_DOES_NOT_WAIT_FOR_ITSELF;
import static uk.improvementboard.command.rules.Rule.ACTION_ENDS_AFTER_IT_BEGINS;
import static uk.improvementboard.command.rules.Rule.ACTION_HAS_NOT_ENDED;
import static uk.improvementboard.command.rules.Rule.ACTION_IS_APPROVED_ONCE;
import static uk.improvementboard.command.rules.Rule.ACTION_IS_REOPENED_AFTER_ITS_END;
import static uk.improvementboard.command.rules.Rule.ACTION_IS_RESUMED_AFTER_A_PAUSE;
import static uk.improvementboard.command.rules.Rule.ACTION_STARTS_AFTER_APPROVAL;
import static uk.improvementboard.command.rules.Rule.ACTION_STARTS_ONCE;
import static uk.improvementboard.command.rules.Rule.COMPLETION_IS_CLAIMED_ONCE;
import static uk.improvementboard.command.rules.Rule.COMPLETION_IS_OF_A_STARTED_ACTION;
import static uk.improvementboard.command.rules.Rule.COMPLETION_NEEDS_EVIDENCE;
import static uk.improvementboard.command.rules.Rule.DECISION_IS_CARRIED_OUT_ONCE;
import static uk.improvementboard.command.rules.Rule.EMBEDDED_ACTION_IS_REOPENED_FIRST;
import static uk.improvementboard.command.rules.Rule.EMBEDDING_FOLLOWS_COMPLETION;
import static uk.improvementboard.command.rules.Rule.LINK_NAMES_A_RECOMMENDATION;
import static uk.improvementboard.command.rules.Rule.ONLY_WORK_IN_HAND_IS_PAUSED;
import static uk.improvementboard.command.rules.Rule.PAUSED_ACTION_IS_RESUMED_FIRST;
import static uk.improvementboard.command.rules.Rule.PROGRESS_IS_ON_AN_APPROVED_ACTION;
import static uk.improvementboard.command.rules.Rule.RECOMMENDATION_IS_LINKED_ONCE;
import static uk.improvementboard.command.rules.Rule.SIGN_OFF_IS_REFUSED_WHILE_AWAITED;
import static uk.improvementboard.command.rules.Rule.SUPERSEDED_BY_ANOTHER_ACTION;
import static uk.improvementboard.command.rules.Rule.WHAT_A_DECISION_ENDED_A_DECISION_REOPENS;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import uk.improvementboard.command.commands.ActionCommand;
import uk.improvementboard.command.commands.ActionCommand.ApproveAction;
import uk.improvementboard.command.commands.ActionCommand.AssignActionLead;
import uk.improvementboard.command.commands.ActionCommand.BeginEmbedding;
import uk.improvementboard.command.commands.ActionCommand.ClaimCompletion;
import uk.improvementboard.command.commands.ActionCommand.GrantExtension;
import uk.improvementboard.command.commands.ActionCommand.LinkRecommendations;
import uk.improvementboard.command.commands.ActionCommand.OverrideRating;
import uk.improvementboard.command.commands.ActionCommand.PauseAction;
import uk.improvementboard.command.commands.ActionCommand.ProposeAction;
import uk.improvementboard.command.commands.ActionCommand.RateConfidence;
import uk.improvementboard.command.commands.ActionCommand.RefuseExtension;
import uk.improvementboard.command.commands.ActionCommand.RefuseSignOff;
import uk.improvementboard.command.commands.ActionCommand.ReopenAction;
import uk.improvementboard.command.commands.ActionCommand.RequestExtension;
import uk.improvementboard.command.commands.ActionCommand.ResumeAction;
import uk.improvementboard.command.commands.ActionCommand.SignOffAsEmbedded;
import uk.improvementboard.command.commands.ActionCommand.StartAction;
import uk.improvementboard.command.commands.ActionCommand.SupersedeAction;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
import uk.improvementboard.command.commands.ActionCommand.WithdrawAction;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Action;
import uk.improvementboard.command.state.Thing.Action.Step;
import uk.improvementboard.events.ActionEvent;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionLeadAssigned;
import uk.improvementboard.events.ActionEvent.ActionPaused;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionReopened;
import uk.improvementboard.events.ActionEvent.ActionResumed;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.ActionSuperseded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.EmbeddingBegan;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ExtensionRefused;
import uk.improvementboard.events.ActionEvent.ExtensionRequested;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ActionEvent.RatingOverridden;
import uk.improvementboard.events.ActionEvent.RecommendationsLinked;
import uk.improvementboard.events.ActionEvent.SignOffRefused;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ExtensionAuthority.ByDecision;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** An action's way from proposal to embedded, and the ways it may leave that way. */
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
                  c.successCriteria(),
                  c.workstream(),
                  c.dependsOn(),
                  c.cost()));
      case ApproveAction c -> {
        if (open(c.action(), state).approved()) {
          throw new RuleBroken(
              ACTION_IS_APPROVED_ONCE, "/action", c.action() + " is approved already");
        }
        yield List.of(new ActionApproved(c.action(), c.on(), c.by()));
      }
      case StartAction c -> {
        Action action = open(c.action(), state);
        approved(c.action(), action, ACTION_STARTS_AFTER_APPROVAL);
        if (action.is(Step.STARTED)) {
          throw new RuleBroken(ACTION_STARTS_ONCE, "/action", c.action() + " was started already");
        }
        yield List.of(new ActionStarted(c.action(), c.on()));
      }
      case UpdateActionProgress c -> {
        approved(c.action(), open(c.action(), state), PROGRESS_IS_ON_AN_APPROVED_ACTION);
        Ratings.declared(c, state, facts);
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
        Action action = open(c.action(), state);
        if (!action.started()) {
          throw new RuleBroken(
              COMPLETION_IS_OF_A_STARTED_ACTION,
              "/action",
              c.action()
                  + " was not started: record its start first, its day not stated if need"
                  + " be");
        }
        if (action.completed()) {
          throw new RuleBroken(
              COMPLETION_IS_CLAIMED_ONCE,
              "/action",
              "completion of " + c.action() + " is claimed already");
        }
        if (action.paused()) {
          throw new RuleBroken(
              PAUSED_ACTION_IS_RESUMED_FIRST,
              "/action",
              c.action() + " is paused: record that work went on first");
        }
        yield List.of(new CompletionClaimed(c.action(), c.on(), c.evidence()));
      }
      case AssignActionLead c -> {
        open(c.action(), state);
        yield List.of(
            new ActionLeadAssigned(c.action(), c.lead(), c.accountable(), c.on(), c.reason()));
      }
      case RateConfidence c -> {
        Action action = open(c.action(), state);
        approved(c.action(), action, PROGRESS_IS_ON_AN_APPROVED_ACTION);
        yield List.of(Ratings.confidence(c, action, state, facts));
      }
      case OverrideRating c -> {
        Action action = open(c.action(), state);
        approved(c.action(), action, PROGRESS_IS_ON_AN_APPROVED_ACTION);
        yield List.of(Ratings.override(c, action, state, facts));
      }
      case PauseAction c -> {
        Action action = open(c.action(), state);
        if (!action.started() || action.completed() || action.paused()) {
          throw new RuleBroken(
              ONLY_WORK_IN_HAND_IS_PAUSED,
              "/action",
              c.action()
                  + (action.completed()
                      ? " is completed"
                      : action.paused() ? " is paused already" : " was not started"));
        }
        yield List.of(new ActionPaused(c.action(), c.reason(), c.until()));
      }
      case ResumeAction c -> {
        if (!open(c.action(), state).paused()) {
          throw new RuleBroken(
              ACTION_IS_RESUMED_AFTER_A_PAUSE, "/action", c.action() + " is not paused");
        }
        yield List.of(new ActionResumed(c.action(), c.on()));
      }
      case RequestExtension c -> {
        Extensions.ofWorkNotDone(c.action(), action(c.action(), state));
        yield List.of(new ExtensionRequested(c.action(), c.until(), c.reason(), c.by()));
      }
      case GrantExtension c -> {
        Action action = action(c.action(), state);
        Extensions.ofWorkNotDone(c.action(), action);
        yield List.of(
            new ExtensionGranted(
                c.action(), action.due().now(), c.until(), c.grantedBy(), c.reason()));
      }
      case RefuseExtension c -> {
        Extensions.askedFor(c.action(), open(c.action(), state));
        yield List.of(new ExtensionRefused(c.action(), c.reason(), c.by(), c.decision()));
      }
      case BeginEmbedding c -> {
        Action action = open(c.action(), state);
        if (!action.completed() || action.embedded() || action.is(Step.EMBEDDING_BEGUN)) {
          throw new RuleBroken(
              EMBEDDING_FOLLOWS_COMPLETION,
              "/action",
              c.action()
                  + (action.embedded()
                      ? " is embedded already"
                      : action.completed()
                          ? " has its impact awaited already"
                          : " is not completed"));
        }
        yield List.of(new EmbeddingBegan(c.action(), c.on(), c.shownBy()));
      }
      case SignOffAsEmbedded c -> {
        SignOff.isDue(c.action(), open(c.action(), state));
        yield List.of(new ActionSignedOffAsEmbedded(c.action(), c.decision(), c.evidence()));
      }
      case RefuseSignOff c -> {
        Action action = open(c.action(), state);
        if (!action.completed() || action.embedded()) {
          throw new RuleBroken(
              SIGN_OFF_IS_REFUSED_WHILE_AWAITED,
              "/action",
              c.action()
                  + (action.embedded() ? " is signed off already" : " is not completed")
                  + ": there is no sign-off to refuse");
        }
        yield List.of(new SignOffRefused(c.action(), c.decision(), c.reason()));
      }
      case ReopenAction c -> {
        reopened(c, action(c.action(), state));
        yield List.of(new ActionReopened(c.action(), c.reason(), c.decision()));
      }
      case WithdrawAction c -> {
        notEmbedded(c.action(), open(c.action(), state));
        yield List.of(new ActionWithdrawn(c.action(), c.decision(), c.reason()));
      }
      case SupersedeAction c -> {
        notEmbedded(c.action(), open(c.action(), state));
        for (int i = 0; i < c.successors().size(); i++) {
          Ref successor = c.successors().get(i);
          if (state.thing(successor).orElse(null) instanceof Action next && next.ended()) {
            throw new RuleBroken(
                SUPERSEDED_BY_ANOTHER_ACTION,
                "/successors/" + i,
                successor + " was itself withdrawn or superseded");
          }
        }
        yield List.of(new ActionSuperseded(c.action(), c.successors(), c.reason(), c.decision()));
      }
      case LinkRecommendations c -> {
        open(c.action(), state);
        yield List.of(new RecommendationsLinked(c.action(), c.recommendations()));
      }
    };
  }

  private static Action action(Ref ref, ProgrammeState state) {
    return state.require(Action.class, EntityKind.ACTION, ref, "/action");
  }

  /** The action, to which something more may happen. */
  private static Action open(Ref ref, ProgrammeState state) {
    Action action = action(ref, state);
    notEnded(ref, action);
    return action;
  }

  static void notEnded(Ref ref, Action action) {
    if (action.ended()) {
      throw new RuleBroken(
          ACTION_HAS_NOT_ENDED,
          "/action",
          action.is(Step.SUPERSEDED)
              ? ref + " was superseded: record it of the action that took its place"
              : ref + " was withdrawn: reopen it first if work on it goes on");
    }
  }

  private static void approved(Ref ref, Action action, Rule rule) {
    if (!action.approved()) {
      throw new RuleBroken(rule, "/action", ref + " is only proposed: record its approval first");
    }
  }

  private static void notEmbedded(Ref ref, Action action) {
    if (action.embedded()) {
      throw new RuleBroken(
          EMBEDDED_ACTION_IS_REOPENED_FIRST,
          "/action",
          ref + " is embedded: if it fell back, reopen it first");
    }
  }

  private static void reopened(ReopenAction c, Action action) {
    boolean withdrawn = action.is(Step.WITHDRAWN);
    if (action.is(Step.SUPERSEDED) || (!action.completed() && !withdrawn)) {
      throw new RuleBroken(
          ACTION_IS_REOPENED_AFTER_ITS_END,
          "/action",
          c.action()
              + (action.is(Step.SUPERSEDED)
                  ? " was superseded: work goes on in its successors"
                  : " was never done or withdrawn: it is open"));
    }
    if ((action.embedded() || withdrawn) && c.decision().toOptional().isEmpty()) {
      throw new RuleBroken(
          WHAT_A_DECISION_ENDED_A_DECISION_REOPENS,
          "/decision",
          "a decision "
              + (withdrawn ? "withdrew " : "embedded ")
              + c.action()
              + ": name the one"
              + " that reopens it");
    }
  }

  /** What a decision authorises for an action is done to it once. */
  static void carriedOutOnce(
      Effect.Kind what, Ref decision, Ref ref, Action action, long position, String pointer) {
    if (action.wasCarriedOut(what, decision, position)) {
      throw new RuleBroken(
          DECISION_IS_CARRIED_OUT_ONCE,
          pointer,
          "what " + decision + " says of " + ref + " was done already: that takes a new decision");
    }
  }

  private static void restsOn(
      Ref decision, Effect.Kind what, Ref ref, ProgrammeState state, long position) {
    Authority.of(decision, what, ref, state, "/decision");
    carriedOutOnce(what, decision, ref, action(ref, state), position, "/decision");
  }

  private static void restsOn(
      Stated<Ref> decision, Effect.Kind what, Ref ref, ProgrammeState state, long position) {
    decision.toOptional().ifPresent(named -> restsOn(named, what, ref, state, position));
  }

  public static void check(ActionEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case ActionProposed e -> proposal(e, state);
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
      case ActionLeadAssigned e -> {}
      case ConfidenceRated e -> Ratings.check(e, state, facts);
      case RatingOverridden e -> Ratings.check(e, state, facts);
      case ActionPaused e -> {}
      case ActionResumed e -> Days.notAhead(e.on(), facts, "/on");
      case ExtensionRequested e ->
          Extensions.movesOn(e.until(), action(e.action(), state).due().before(position));
      case ExtensionGranted e -> Extensions.check(e, state, position);
      case ExtensionRefused e -> {
        if (e.decision() instanceof Stated.Given<Ref>(Ref decision)) {
          Authority.standing(decision, state, "/decision");
        }
      }
      case EmbeddingBegan e -> Days.notAhead(e.on(), facts, "/on");
      case ActionSignedOffAsEmbedded e -> SignOff.check(e, state, facts, position);
      case SignOffRefused e ->
          restsOn(e.decision(), Effect.Kind.REFUSE_SIGN_OFF, e.action(), state, position);
      case ActionReopened e ->
          restsOn(e.decision(), Effect.Kind.REOPEN_ACTION, e.action(), state, position);
      case ActionWithdrawn e ->
          restsOn(e.decision(), Effect.Kind.WITHDRAW_ACTION, e.action(), state, position);
      case ActionSuperseded e -> {
        if (e.successors().isEmpty() || e.successors().contains(e.action())) {
          throw new RuleBroken(
              SUPERSEDED_BY_ANOTHER_ACTION,
              "/successors",
              "name at least one action that takes its place, and not " + e.action() + " itself");
        }
        state.requireAll(EntityKind.ACTION, e.successors(), "/successors");
        restsOn(e.decision(), Effect.Kind.SUPERSEDE_ACTION, e.action(), state, position);
      }
      case RecommendationsLinked e -> linked(e, state, position);
    }
  }

  private static void proposal(ActionProposed e, ProgrammeState state) {
    state.requireAll(EntityKind.RECOMMENDATION, e.recommendations(), "/recommendations");
    state.requireStated(EntityKind.PLAN, e.plan(), "/plan");
    state.requireStated(EntityKind.WORKSTREAM, e.workstream(), "/workstream");
    if (e.start() instanceof Stated.Given<ImpreciseDate>(ImpreciseDate start)
        && e.due() instanceof Stated.Given<ImpreciseDate>(ImpreciseDate due)
        && Days.certainlyBefore(due, start)) {
      throw new RuleBroken(
          ACTION_ENDS_AFTER_IT_BEGINS,
          "/due",
          "it would be due, " + due.inWords() + ", before it starts, " + start.inWords());
    }
    Extensions.originalStays(e, state);
    if (e.dependsOn().contains(e.action())) {
      throw new RuleBroken(
          ACTION_DOES_NOT_WAIT_FOR_ITSELF, "/dependsOn", e.action() + " cannot wait for itself");
    }
    state.requireAll(EntityKind.ACTION, e.dependsOn(), "/dependsOn");
    for (int i = 0; i < e.dependsOn().size(); i++) {
      Ref other = e.dependsOn().get(i);
      if (waitsFor(other, e.action(), state)) {
        throw new RuleBroken(
            ACTION_DOES_NOT_WAIT_FOR_ITSELF,
            "/dependsOn/" + i,
            other + " waits for " + e.action() + ", at least by way of others");
      }
    }
  }

  /** Whether one action depends on another, through however many between them. */
  private static boolean waitsFor(Ref one, Ref other, ProgrammeState state) {
    Set<Ref> seen = new HashSet<>();
    Deque<Ref> ahead = new ArrayDeque<>(List.of(one));
    while (!ahead.isEmpty()) {
      Ref next = ahead.remove();
      if (next.equals(other)) {
        return true;
      }
      if (seen.add(next) && state.thing(next).orElse(null) instanceof Action action) {
        ahead.addAll(action.dependsOn());
      }
    }
    return false;
  }

  private static void linked(RecommendationsLinked e, ProgrammeState state, long position) {
    if (e.recommendations().isEmpty()) {
      throw new RuleBroken(
          LINK_NAMES_A_RECOMMENDATION, "/recommendations", "name the recommendations it answers");
    }
    state.requireAll(EntityKind.RECOMMENDATION, e.recommendations(), "/recommendations");
    Action action = action(e.action(), state);
    for (int i = 0; i < e.recommendations().size(); i++) {
      Ref recommendation = e.recommendations().get(i);
      if (action.answers(recommendation, position)) {
        throw new RuleBroken(
            RECOMMENDATION_IS_LINKED_ONCE,
            "/recommendations/" + i,
            e.action() + " answers " + recommendation + " already");
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
          state.put(
              e.action(),
              Action.class,
              Action.proposed(e, position),
              action -> action.reading(e, position));
      case ActionApproved e -> change(e, state, it -> it.having(Step.APPROVED, position));
      case ActionStarted e -> change(e, state, it -> it.having(Step.STARTED, position));
      case ProgressReported e -> state;
      case CompletionClaimed e ->
          change(
              e,
              state,
              it -> it.having(Step.COMPLETION_CLAIMED, position).completed(e.on(), position));
      case ActionLeadAssigned e ->
          change(e, state, it -> it.ledBy(Stated.given(e.lead()), position));
      case ConfidenceRated e -> state;
      case RatingOverridden e -> state;
      case ActionPaused e -> change(e, state, it -> it.having(Step.PAUSED, position));
      case ActionResumed e -> change(e, state, it -> it.having(Step.RESUMED, position));
      case ExtensionRequested e ->
          change(e, state, it -> it.having(Step.EXTENSION_ASKED_FOR, position));
      case ExtensionGranted e -> change(e, state, it -> extended(it, e, position));
      case ExtensionRefused e ->
          change(e, state, it -> it.having(Step.EXTENSION_ANSWERED, position));
      case EmbeddingBegan e -> change(e, state, it -> it.having(Step.EMBEDDING_BEGUN, position));
      case ActionSignedOffAsEmbedded e ->
          change(
              e,
              state,
              it ->
                  it.having(Step.SIGNED_OFF, position)
                      .carriedOut(Effect.Kind.SIGN_OFF_AS_EMBEDDED, e.decision(), position));
      case SignOffRefused e ->
          change(
              e, state, it -> carriedOut(it, Effect.Kind.REFUSE_SIGN_OFF, e.decision(), position));
      case ActionReopened e ->
          change(
              e,
              state,
              it ->
                  carriedOut(
                      it.having(Step.REOPENED, position),
                      Effect.Kind.REOPEN_ACTION,
                      e.decision(),
                      position));
      case ActionWithdrawn e ->
          change(
              e,
              state,
              it ->
                  it.having(Step.WITHDRAWN, position)
                      .carriedOut(Effect.Kind.WITHDRAW_ACTION, e.decision(), position));
      case ActionSuperseded e ->
          change(
              e,
              state,
              it ->
                  carriedOut(
                      it.having(Step.SUPERSEDED, position),
                      Effect.Kind.SUPERSEDE_ACTION,
                      e.decision(),
                      position));
      case RecommendationsLinked e ->
          change(e, state, it -> it.answering(e.recommendations(), position));
    };
  }

  private static ProgrammeState change(
      ActionEvent event, ProgrammeState state, UnaryOperator<Action> change) {
    return state.change(event.action(), Action.class, change);
  }

  private static Action extended(Action action, ExtensionGranted granted, long position) {
    Action moved =
        action
            .having(Step.EXTENSION_ANSWERED, position)
            .extended(granted.until(), granted.grantedBy(), position);
    return granted.grantedBy() instanceof ByDecision(Ref decision)
        ? moved.carriedOut(Effect.Kind.EXTEND_ACTION, decision, position)
        : moved;
  }

  private static Action carriedOut(
      Action action, Effect.Kind what, Stated<Ref> decision, long position) {
    return decision
        .toOptional()
        .map(named -> action.carriedOut(what, named, position))
        .orElse(action);
  }
}
