package uk.improvementboard.command.plans;

import java.util.List;
import uk.improvementboard.command.commands.PlanCommand;
import uk.improvementboard.command.commands.PlanCommand.DraftPlan;
import uk.improvementboard.command.commands.PlanCommand.SubmitPlan;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Plan;
import uk.improvementboard.events.PlanEvent;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;

/** Drafting and submitting improvement plans. */
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
                  c.content()));
      case SubmitPlan c -> {
        Plan plan = state.require(Plan.class, EntityKind.PLAN, c.plan(), "/plan");
        if (plan.submittedAt() > 0) {
          throw new RuleBroken(
              Rule.PLAN_IS_SUBMITTED_ONCE,
              "/plan",
              c.plan() + " was submitted already: draft its new version first");
        }
        yield List.of(new PlanSubmitted(c.plan(), c.to(), c.on(), c.requirement()));
      }
    };
  }

  public static void check(PlanEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case PlanDrafted e -> {
        state.requireAll(EntityKind.RECOMMENDATION, e.answers(), "/answers");
        state.requireAll(EntityKind.BOARD, e.overseenBy(), "/overseenBy");
        state.requireStated(EntityKind.PLAN, e.partOf(), "/partOf");
      }
      case PlanSubmitted e -> {
        state.require(EntityKind.PLAN, e.plan(), "/plan");
        Days.notAhead(e.on(), facts, "/on");
      }
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, PlanEvent event, long position) {
    return switch (event) {
      case PlanDrafted e -> state.put(e.plan(), Plan.class, new Plan(position, 0), same -> same);
      case PlanSubmitted e ->
          state.change(e.plan(), Plan.class, plan -> new Plan(plan.version(), position));
    };
  }
}
