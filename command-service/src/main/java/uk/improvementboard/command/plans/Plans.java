package uk.improvementboard.command.plans;

import static uk.improvementboard.command.rules.Rule.ACTION_IS_PLACED_IN_A_PLAN_ONCE;
import static uk.improvementboard.command.rules.Rule.DECISION_REBASELINES_A_PLAN_ONCE;
import static uk.improvementboard.command.rules.Rule.LINK_NAMES_SOMETHING;
import static uk.improvementboard.command.rules.Rule.PLAN_DATES_ARE_IN_ORDER;
import static uk.improvementboard.command.rules.Rule.PLAN_IS_ANSWERED_ONCE_A_SUBMISSION;
import static uk.improvementboard.command.rules.Rule.PLAN_IS_APPROVED_ONCE;
import static uk.improvementboard.command.rules.Rule.PLAN_IS_ENDORSED_ONCE;
import static uk.improvementboard.command.rules.Rule.PLAN_IS_NOT_ITS_OWN;
import static uk.improvementboard.command.rules.Rule.PLAN_IS_REBASELINED_WHEN_IT_COUNTS;
import static uk.improvementboard.command.rules.Rule.PLAN_IS_STILL_OPEN;
import static uk.improvementboard.command.rules.Rule.PLAN_IS_SUBMITTED_ONCE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import uk.improvementboard.command.actions.Actions;
import uk.improvementboard.command.commands.ActionCommand.GrantExtension;
import uk.improvementboard.command.commands.PlanCommand;
import uk.improvementboard.command.commands.PlanCommand.ApprovePlan;
import uk.improvementboard.command.commands.PlanCommand.ClosePlan;
import uk.improvementboard.command.commands.PlanCommand.DraftPlan;
import uk.improvementboard.command.commands.PlanCommand.EndorsePlan;
import uk.improvementboard.command.commands.PlanCommand.NewDate;
import uk.improvementboard.command.commands.PlanCommand.PlaceActions;
import uk.improvementboard.command.commands.PlanCommand.RebaselinePlan;
import uk.improvementboard.command.commands.PlanCommand.RecordInspectorateResponse;
import uk.improvementboard.command.commands.PlanCommand.Response;
import uk.improvementboard.command.commands.PlanCommand.SetUpWorkstream;
import uk.improvementboard.command.commands.PlanCommand.SubmitPlan;
import uk.improvementboard.command.commands.PlanCommand.SupersedePlan;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Refusal;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Steps;
import uk.improvementboard.command.state.Thing.Plan;
import uk.improvementboard.command.state.Thing.PlanStep;
import uk.improvementboard.command.state.Thing.Workstream;
import uk.improvementboard.events.PlanEvent;
import uk.improvementboard.events.PlanEvent.ActionsPlaced;
import uk.improvementboard.events.PlanEvent.PlanAccepted;
import uk.improvementboard.events.PlanEvent.PlanApproved;
import uk.improvementboard.events.PlanEvent.PlanClosed;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanEndorsed;
import uk.improvementboard.events.PlanEvent.PlanRebaselined;
import uk.improvementboard.events.PlanEvent.PlanReturned;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.PlanEvent.PlanSuperseded;
import uk.improvementboard.events.PlanEvent.WorkstreamSetUp;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority.ByDecision;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** An improvement plan's way from draft to its end, and its workstreams. */
public final class Plans {

  private Plans() {}

  public static List<ProgrammeEvent> decide(
      PlanCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case DraftPlan c ->
          List.of(
              new PlanDrafted(
                  state.newRef(c.plan(), EntityKind.PLAN, "/plan"),
                  c.title(),
                  c.version(),
                  c.period(),
                  c.answers(),
                  c.overseenBy(),
                  c.partOf(),
                  c.supersedes(),
                  c.paper(),
                  c.content()));
      case EndorsePlan c -> {
        Plan plan = open(c.plan(), state, "/plan");
        once(plan, PlanStep.ENDORSED, PLAN_IS_ENDORSED_ONCE, c.plan() + " is endorsed already");
        yield List.of(new PlanEndorsed(c.plan(), c.decision()));
      }
      case ApprovePlan c -> {
        Plan plan = open(c.plan(), state, "/plan");
        once(plan, PlanStep.APPROVED, PLAN_IS_APPROVED_ONCE, c.plan() + " is approved already");
        yield List.of(new PlanApproved(c.plan(), c.decision()));
      }
      case SubmitPlan c -> {
        Plan plan = open(c.plan(), state, "/plan");
        boolean returned = plan.steps().at(PlanStep.RETURNED) > plan.steps().at(PlanStep.SUBMITTED);
        if (plan.steps().took(PlanStep.SUBMITTED) && !returned) {
          throw new RuleBroken(
              PLAN_IS_SUBMITTED_ONCE,
              "/plan",
              c.plan()
                  + " was submitted already: record first that it was returned, or draft its new"
                  + " version");
        }
        yield List.of(new PlanSubmitted(c.plan(), c.to(), c.on(), c.requirement()));
      }
      case RecordInspectorateResponse c -> {
        Plan plan = open(c.plan(), state, "/plan");
        long submitted = plan.steps().at(PlanStep.SUBMITTED);
        if (submitted == 0 || plan.answeredAt() > submitted) {
          throw new RuleBroken(
              PLAN_IS_ANSWERED_ONCE_A_SUBMISSION,
              "/plan",
              submitted == 0
                  ? c.plan() + " was not submitted: record that first"
                  : "the answer to the submission of "
                      + c.plan()
                      + " is in the record: correct it, or record first that it was submitted"
                      + " again");
        }
        yield List.of(
            switch (c.response()) {
              case Response.Accepted accepted ->
                  new PlanAccepted(c.plan(), c.by(), c.on(), accepted.words());
              case Response.Returned returned ->
                  new PlanReturned(c.plan(), c.by(), c.on(), returned.reasons());
            });
      }
      case SetUpWorkstream c -> {
        Ref workstream = state.newRef(c.workstream(), EntityKind.WORKSTREAM, "/workstream");
        open(c.plan(), state, "/plan");
        yield List.of(
            new WorkstreamSetUp(workstream, c.plan(), c.title(), c.lead(), c.overseenBy()));
      }
      case PlaceActions c -> {
        open(c.plan(), state, "/plan");
        yield List.of(new ActionsPlaced(c.plan(), c.actions()));
      }
      case RebaselinePlan c -> {
        Steps<PlanStep> steps = open(c.plan(), state, "/plan").steps();
        if (!steps.took(PlanStep.ENDORSED)
            && !steps.took(PlanStep.APPROVED)
            && !steps.took(PlanStep.SUBMITTED)) {
          throw new RuleBroken(
              PLAN_IS_REBASELINED_WHEN_IT_COUNTS,
              "/plan",
              c.plan() + " is a draft: draft it anew instead");
        }
        yield rebaselined(c, state, facts);
      }
      case SupersedePlan c -> {
        open(c.plan(), state, "/plan");
        open(c.by(), state, "/by");
        yield List.of(new PlanSuperseded(c.plan(), c.by()));
      }
      case ClosePlan c -> {
        open(c.plan(), state, "/plan");
        yield List.of(new PlanClosed(c.plan(), c.decision(), c.on()));
      }
    };
  }

  /** A rebaseline moves no date silently: each that moves has its own extension. */
  private static List<ProgrammeEvent> rebaselined(
      RebaselinePlan c, ProgrammeState state, Facts facts) {
    List<ProgrammeEvent> events = new ArrayList<>();
    events.add(new PlanRebaselined(c.plan(), c.decision(), c.version(), c.period(), c.reason()));
    for (int i = 0; i < c.dates().size(); i++) {
      NewDate date = c.dates().get(i);
      try {
        events.addAll(
            Actions.decide(
                new GrantExtension(
                    c.programme(),
                    date.action(),
                    date.until(),
                    new ByDecision(c.decision()),
                    Stated.given(c.reason())),
                state,
                facts));
      } catch (RuleBroken broken) {
        throw within(broken, i);
      }
    }
    return events;
  }

  /** A refusal of one of a rebaseline's extensions, pointing at what the command says of it. */
  public static RuleBroken within(RuleBroken broken, int date) {
    Refusal refusal = broken.refusal();
    return new RuleBroken(
        new Refusal(
            refusal.rule(),
            refusal.message(),
            refusal.fields().stream()
                .map(
                    field ->
                        field.pointer().startsWith("/grantedBy")
                            ? new Refusal.Field("/decision", field.message())
                            : new Refusal.Field(
                                "/dates/" + date + field.pointer(), field.message()))
                .toList(),
            refusal.current()));
  }

  private static Plan open(Ref ref, ProgrammeState state, String pointer) {
    Plan plan = state.require(Plan.class, EntityKind.PLAN, ref, pointer);
    if (plan.steps().took(PlanStep.CLOSED) || plan.steps().took(PlanStep.SUPERSEDED)) {
      throw new RuleBroken(
          PLAN_IS_STILL_OPEN,
          pointer,
          ref
              + (plan.steps().took(PlanStep.CLOSED)
                  ? " was closed: draft a new plan"
                  : " was superseded: its successor is the plan to change"));
    }
    return plan;
  }

  private static void once(Plan plan, PlanStep step, Rule rule, String otherwise) {
    if (plan.steps().took(step)) {
      throw new RuleBroken(rule, "/plan", otherwise);
    }
  }

  public static void check(PlanEvent event, ProgrammeState state, Facts facts, long position) {
    if (!(event instanceof PlanDrafted)) {
      state.require(EntityKind.PLAN, event.plan(), "/plan");
    }
    switch (event) {
      case PlanDrafted e -> {
        state.requireAll(EntityKind.RECOMMENDATION, e.answers(), "/answers");
        state.requireAll(EntityKind.BOARD, e.overseenBy(), "/overseenBy");
        state.requireStated(EntityKind.PLAN, e.partOf(), "/partOf");
        state.requireStated(EntityKind.PLAN, e.supersedes(), "/supersedes");
        state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
        e.partOf().toOptional().ifPresent(whole -> notPartOfItself(e.plan(), whole, state));
        e.supersedes().toOptional().ifPresent(earlier -> another(e.plan(), earlier, "/supersedes"));
      }
      case PlanEndorsed e ->
          Authority.of(e.decision(), Effect.Kind.ENDORSE_PLAN, e.plan(), state, "/decision");
      case PlanApproved e ->
          Authority.of(e.decision(), Effect.Kind.APPROVE_PLAN, e.plan(), state, "/decision");
      case PlanSubmitted e -> {
        Days.notAhead(e.on(), facts, "/on");
        Steps<PlanStep> steps = steps(e.plan(), state);
        for (PlanStep answer : List.of(PlanStep.ACCEPTED, PlanStep.RETURNED)) {
          if (steps.at(answer) > position) {
            inOrder(Stated.given(e.on()), steps.on(answer));
          }
        }
      }
      case PlanAccepted e -> answerObeys(e.plan(), e.on(), state, facts, position);
      case PlanReturned e -> answerObeys(e.plan(), e.on(), state, facts, position);
      case WorkstreamSetUp e ->
          state.requireStated(EntityKind.BOARD, e.overseenBy(), "/overseenBy");
      case ActionsPlaced e -> placingObeys(e, state, position);
      case PlanRebaselined e -> {
        Authority.of(e.decision(), Effect.Kind.REBASELINE_PLAN, e.plan(), state, "/decision");
        Plan plan = state.require(Plan.class, EntityKind.PLAN, e.plan(), "/plan");
        for (Map.Entry<Long, Ref> earlier : plan.rebaselines().entrySet()) {
          if (earlier.getKey() != position && earlier.getValue().equals(e.decision())) {
            throw new RuleBroken(
                DECISION_REBASELINES_A_PLAN_ONCE,
                "/decision",
                e.decision() + " has rebaselined " + e.plan() + " already: a new one is needed");
          }
        }
      }
      case PlanSuperseded e -> {
        state.require(EntityKind.PLAN, e.by(), "/by");
        another(e.plan(), e.by(), "/by");
      }
      case PlanClosed e -> {
        Authority.of(e.decision(), Effect.Kind.CLOSE_PLAN, e.plan(), state, "/decision");
        Days.notAhead(e.on(), facts, "/on");
      }
    }
  }

  private static Steps<PlanStep> steps(Ref plan, ProgrammeState state) {
    return state.require(Plan.class, EntityKind.PLAN, plan, "/plan").steps();
  }

  private static void notPartOfItself(Ref plan, Ref whole, ProgrammeState state) {
    Set<Ref> passed = new HashSet<>();
    Optional<Ref> next = Optional.of(whole);
    while (next.isPresent() && passed.add(next.get())) {
      another(plan, next.get(), "/partOf");
      next =
          state
              .thing(next.get())
              .filter(Plan.class::isInstance)
              .flatMap(it -> ((Plan) it).partOf().toOptional());
    }
  }

  private static void another(Ref plan, Ref other, String pointer) {
    if (plan.equals(other)) {
      throw new RuleBroken(
          PLAN_IS_NOT_ITS_OWN,
          pointer,
          pointer.equals("/partOf")
              ? plan + " would be part of itself"
              : plan + " cannot take its own place: name another plan");
    }
  }

  private static void answerObeys(
      Ref plan, Stated<ImpreciseDate> on, ProgrammeState state, Facts facts, long position) {
    Days.notAhead(on, facts, "/on");
    Steps<PlanStep> steps = steps(plan, state);
    if (steps.at(PlanStep.SUBMITTED) < position) {
      inOrder(steps.on(PlanStep.SUBMITTED), on);
    }
  }

  private static void inOrder(Stated<ImpreciseDate> submitted, Stated<ImpreciseDate> answered) {
    if (submitted instanceof Stated.Given<ImpreciseDate>(ImpreciseDate sent)
        && answered instanceof Stated.Given<ImpreciseDate>(ImpreciseDate answer)
        && Days.certainlyBefore(answer, sent)) {
      throw new RuleBroken(
          PLAN_DATES_ARE_IN_ORDER,
          "/on",
          "it would be answered, "
              + answer.inWords()
              + ", before it was submitted, "
              + sent.inWords());
    }
  }

  private static void placingObeys(ActionsPlaced e, ProgrammeState state, long position) {
    Plan plan = state.require(Plan.class, EntityKind.PLAN, e.plan(), "/plan");
    if (e.actions().isEmpty()) {
      throw new RuleBroken(LINK_NAMES_SOMETHING, "/actions", "name at least one action");
    }
    state.requireAll(EntityKind.ACTION, e.actions(), "/actions");
    for (int i = 0; i < e.actions().size(); i++) {
      Ref action = e.actions().get(i);
      for (Map.Entry<Long, List<Ref>> earlier : plan.placed().entrySet()) {
        if (earlier.getKey() != position && earlier.getValue().contains(action)) {
          throw new RuleBroken(
              ACTION_IS_PLACED_IN_A_PLAN_ONCE,
              "/actions/" + i,
              action + " is in " + e.plan() + " already");
        }
      }
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, PlanEvent event, long position) {
    return switch (event) {
      case PlanDrafted e ->
          state.put(
              e.plan(),
              Plan.class,
              new Plan(
                  position, e.partOf(), HashTreePMap.empty(), HashTreePMap.empty(), Steps.none()),
              known ->
                  new Plan(
                      known.version(),
                      e.partOf(),
                      known.placed(),
                      known.rebaselines(),
                      known.steps()));
      case PlanEndorsed e -> step(state, e, PlanStep.ENDORSED, position, Stated.notStated());
      case PlanApproved e -> step(state, e, PlanStep.APPROVED, position, Stated.notStated());
      case PlanSubmitted e -> step(state, e, PlanStep.SUBMITTED, position, Stated.given(e.on()));
      case PlanAccepted e -> step(state, e, PlanStep.ACCEPTED, position, e.on());
      case PlanReturned e -> step(state, e, PlanStep.RETURNED, position, e.on());
      case PlanSuperseded e -> step(state, e, PlanStep.SUPERSEDED, position, Stated.notStated());
      case PlanClosed e -> step(state, e, PlanStep.CLOSED, position, e.on());
      case WorkstreamSetUp e ->
          state.put(
              e.workstream(), Workstream.class, new Workstream(position, e.plan()), same -> same);
      case ActionsPlaced e ->
          state.change(
              e.plan(),
              Plan.class,
              known ->
                  new Plan(
                      known.version(),
                      known.partOf(),
                      known.placed().plus(position, e.actions()),
                      known.rebaselines(),
                      known.steps()));
      case PlanRebaselined e ->
          state.change(
              e.plan(),
              Plan.class,
              known ->
                  new Plan(
                      known.version(),
                      known.partOf(),
                      known.placed(),
                      known.rebaselines().plus(position, e.decision()),
                      known.steps()));
    };
  }

  private static ProgrammeState step(
      ProgrammeState state,
      PlanEvent event,
      PlanStep step,
      long position,
      Stated<ImpreciseDate> on) {
    return state.change(event.plan(), Plan.class, known -> known.taking(step, position, on));
  }
}
