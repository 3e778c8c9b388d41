package uk.improvementboard.command.interventions;

import static uk.improvementboard.command.rules.Rule.INTERVENTION_DATES_ARE_IN_ORDER;
import static uk.improvementboard.command.rules.Rule.INTERVENTION_ENDS_ONCE;
import static uk.improvementboard.command.rules.Rule.INTERVENTION_IS_IN_FORCE;
import static uk.improvementboard.command.rules.Rule.INTERVENTION_IS_REPLACED_BY_ANOTHER;
import static uk.improvementboard.command.rules.Rule.ONLY_A_DIRECTION_IS_UPDATED;
import static uk.improvementboard.command.rules.Rule.POST_INTERVENTION_SUPPORT_ENDS_ONCE;
import static uk.improvementboard.command.rules.Rule.PROGRESS_IS_ON_A_REQUIREMENT_NOT_MET;
import static uk.improvementboard.command.rules.Rule.REQUIREMENT_IS_MET_ONCE;
import static uk.improvementboard.command.rules.Rule.REVIEW_HAS_A_POINT_OR_A_DATE;
import static uk.improvementboard.command.rules.Rule.REVIEW_IS_HELD_ONCE;
import static uk.improvementboard.command.rules.Rule.REVIEW_POINT_IS_IN_MONTHS;
import static uk.improvementboard.command.rules.Rule.REVIEW_POINT_IS_SCHEDULED_ONCE;
import static uk.improvementboard.command.rules.Rule.SUPPORT_FOLLOWS_A_LIFTED_INTERVENTION;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.commands.InterventionCommand;
import uk.improvementboard.command.commands.InterventionCommand.AppointAdviser;
import uk.improvementboard.command.commands.InterventionCommand.AppointCommissioner;
import uk.improvementboard.command.commands.InterventionCommand.EndPostInterventionSupport;
import uk.improvementboard.command.commands.InterventionCommand.HoldReview;
import uk.improvementboard.command.commands.InterventionCommand.IssueDirection;
import uk.improvementboard.command.commands.InterventionCommand.IssueImprovementNotice;
import uk.improvementboard.command.commands.InterventionCommand.LiftIntervention;
import uk.improvementboard.command.commands.InterventionCommand.MeetRequirement;
import uk.improvementboard.command.commands.InterventionCommand.ReplaceIntervention;
import uk.improvementboard.command.commands.InterventionCommand.ReportRequirementProgress;
import uk.improvementboard.command.commands.InterventionCommand.ScheduleReview;
import uk.improvementboard.command.commands.InterventionCommand.SetRequirement;
import uk.improvementboard.command.commands.InterventionCommand.UpdateDirection;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.command.state.Thing.Intervention;
import uk.improvementboard.command.state.Thing.Requirement;
import uk.improvementboard.command.state.Thing.Review;
import uk.improvementboard.events.InterventionEvent;
import uk.improvementboard.events.InterventionEvent.AdviserAppointed;
import uk.improvementboard.events.InterventionEvent.CommissionerAppointed;
import uk.improvementboard.events.InterventionEvent.ImprovementNoticeIssued;
import uk.improvementboard.events.InterventionEvent.InterventionKind;
import uk.improvementboard.events.InterventionEvent.InterventionLifted;
import uk.improvementboard.events.InterventionEvent.InterventionReplaced;
import uk.improvementboard.events.InterventionEvent.PostInterventionSupportEnded;
import uk.improvementboard.events.InterventionEvent.RequirementMet;
import uk.improvementboard.events.InterventionEvent.RequirementProgressReported;
import uk.improvementboard.events.InterventionEvent.RequirementSet;
import uk.improvementboard.events.InterventionEvent.ReviewHeld;
import uk.improvementboard.events.InterventionEvent.ReviewScheduled;
import uk.improvementboard.events.InterventionEvent.StatutoryDirectionIssued;
import uk.improvementboard.events.InterventionEvent.StatutoryDirectionUpdated;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Interventions from their issue to their end, requirement by requirement, review by review. */
public final class Interventions {

  private static final int LONGEST_POINT_IN_MONTHS = 120;

  private Interventions() {}

  public static List<ProgrammeEvent> decide(
      InterventionCommand command, ProgrammeState state, Facts facts) {
    return List.of(
        switch (command) {
          case AppointAdviser c ->
              new AdviserAppointed(
                  fresh(c.intervention(), state),
                  c.title(),
                  c.by(),
                  c.on(),
                  c.terms(),
                  c.paper(),
                  c.legalBasis());
          case AppointCommissioner c ->
              new CommissionerAppointed(
                  fresh(c.intervention(), state),
                  c.title(),
                  c.by(),
                  c.on(),
                  c.terms(),
                  c.paper(),
                  c.legalBasis());
          case IssueImprovementNotice c ->
              new ImprovementNoticeIssued(
                  fresh(c.intervention(), state),
                  c.title(),
                  c.by(),
                  c.on(),
                  c.paper(),
                  c.steps(),
                  c.reviewEvery());
          case IssueDirection c ->
              new StatutoryDirectionIssued(
                  fresh(c.intervention(), state),
                  c.title(),
                  c.legalBasis(),
                  c.by(),
                  c.on(),
                  c.content(),
                  c.paper());
          case UpdateDirection c -> {
            inForce(c.intervention(), state, "/intervention");
            yield new StatutoryDirectionUpdated(c.intervention(), c.on(), c.content(), c.paper());
          }
          case LiftIntervention c -> {
            endsOnce(c.intervention(), state);
            yield new InterventionLifted(c.intervention(), c.on(), c.reason(), c.supportUntil());
          }
          case ReplaceIntervention c -> {
            endsOnce(c.intervention(), state);
            inForce(c.by(), state, "/by");
            yield new InterventionReplaced(c.intervention(), c.by(), c.on());
          }
          case EndPostInterventionSupport c -> {
            if (intervention(c.intervention(), state, "/intervention").supportEndedAt() > 0) {
              throw new RuleBroken(
                  POST_INTERVENTION_SUPPORT_ENDS_ONCE,
                  "/intervention",
                  "the support after " + c.intervention() + " ended already");
            }
            yield new PostInterventionSupportEnded(c.intervention(), c.on(), c.reason());
          }
          case SetRequirement c -> {
            inForce(c.intervention(), state, "/intervention");
            yield new RequirementSet(
                state.newRef(c.requirement(), EntityKind.REQUIREMENT, "/requirement"),
                c.intervention(),
                c.text(),
                c.due());
          }
          case ReportRequirementProgress c -> {
            if (requirement(c.requirement(), state).metAt() > 0) {
              throw new RuleBroken(
                  PROGRESS_IS_ON_A_REQUIREMENT_NOT_MET,
                  "/requirement",
                  c.requirement() + " was met: set another requirement if there is more to do");
            }
            yield new RequirementProgressReported(
                c.requirement(), c.narrative(), c.on(), c.reliedOn());
          }
          case MeetRequirement c -> {
            if (requirement(c.requirement(), state).metAt() > 0) {
              throw new RuleBroken(
                  REQUIREMENT_IS_MET_ONCE, "/requirement", c.requirement() + " was met already");
            }
            yield new RequirementMet(c.requirement(), c.on(), c.words(), c.decision());
          }
          case ScheduleReview c -> {
            Intervention reviewed = inForce(c.intervention(), state, "/intervention");
            scheduledOnce(c.intervention(), c.point(), reviewed, state);
            yield new ReviewScheduled(
                state.newRef(c.review(), EntityKind.REVIEW, "/review"),
                c.intervention(),
                c.title(),
                c.point(),
                c.due(),
                c.by(),
                c.to());
          }
          case HoldReview c -> {
            if (review(c.review(), state).heldAt() > 0) {
              throw new RuleBroken(
                  REVIEW_IS_HELD_ONCE, "/review", c.review() + " was held already");
            }
            yield new ReviewHeld(c.review(), c.on(), c.conclusion());
          }
        });
  }

  private static Ref fresh(@Nullable Ref wanted, ProgrammeState state) {
    return state.newRef(wanted, EntityKind.INTERVENTION, "/intervention");
  }

  private static Intervention intervention(Ref ref, ProgrammeState state, String pointer) {
    return state.require(Intervention.class, EntityKind.INTERVENTION, ref, pointer);
  }

  private static Requirement requirement(Ref ref, ProgrammeState state) {
    return state.require(Requirement.class, EntityKind.REQUIREMENT, ref, "/requirement");
  }

  private static Review review(Ref ref, ProgrammeState state) {
    return state.require(Review.class, EntityKind.REVIEW, ref, "/review");
  }

  private static Intervention inForce(Ref ref, ProgrammeState state, String pointer) {
    Intervention there = intervention(ref, state, pointer);
    if (there.endedAt() > 0) {
      throw new RuleBroken(
          INTERVENTION_IS_IN_FORCE,
          pointer,
          ref + " is no longer in force: name the one that is, or record what began anew");
    }
    return there;
  }

  private static void endsOnce(Ref ref, ProgrammeState state) {
    if (intervention(ref, state, "/intervention").endedAt() > 0) {
      throw new RuleBroken(
          INTERVENTION_ENDS_ONCE,
          "/intervention",
          ref + " was lifted or replaced already: correct that event if it was wrong");
    }
  }

  /** A point is scheduled again only once the intervention was issued anew. */
  private static void scheduledOnce(
      Ref intervention, Stated<Integer> point, Intervention reviewed, ProgrammeState state) {
    if (point.toOptional().isEmpty()) {
      return;
    }
    for (Map.Entry<Ref, Thing> entry : state.things().entrySet()) {
      if (entry.getValue() instanceof Review other
          && other.intervention().equals(intervention)
          && other.point().equals(point)
          && other.scheduledAt() > reviewed.issuedAt()) {
        throw new RuleBroken(
            REVIEW_POINT_IS_SCHEDULED_ONCE,
            "/point",
            entry.getKey() + " is the review at that point already");
      }
    }
  }

  public static void check(
      InterventionEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case AdviserAppointed e -> begins(e.intervention(), e.on(), e.paper(), state, facts);
      case CommissionerAppointed e -> begins(e.intervention(), e.on(), e.paper(), state, facts);
      case ImprovementNoticeIssued e -> begins(e.intervention(), e.on(), e.paper(), state, facts);
      case StatutoryDirectionIssued e -> begins(e.intervention(), e.on(), e.paper(), state, facts);
      case StatutoryDirectionUpdated e -> {
        Intervention updated = intervention(e.intervention(), state, "/intervention");
        if (updated.by() != InterventionKind.STATUTORY_DIRECTION) {
          throw new RuleBroken(
              ONLY_A_DIRECTION_IS_UPDATED,
              "/intervention",
              e.intervention() + " is no statutory direction: record what was issued instead");
        }
        happened(e.on(), facts);
        inOrder(updated.begun(), e.on(), "/on");
        state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
      }
      case InterventionLifted e -> {
        Intervention lifted = intervention(e.intervention(), state, "/intervention");
        happened(e.on(), facts);
        inOrder(lifted.begun(), e.on(), "/on");
        inOrder(e.on(), e.supportUntil(), "/supportUntil");
      }
      case InterventionReplaced e -> {
        Intervention replaced = intervention(e.intervention(), state, "/intervention");
        intervention(e.by(), state, "/by");
        if (e.by().equals(e.intervention())) {
          throw new RuleBroken(
              INTERVENTION_IS_REPLACED_BY_ANOTHER,
              "/by",
              "name the one that took the place of " + e.intervention());
        }
        happened(e.on(), facts);
        inOrder(replaced.begun(), e.on(), "/on");
      }
      case PostInterventionSupportEnded e -> {
        Intervention supported = intervention(e.intervention(), state, "/intervention");
        if (supported.liftedAt() == 0) {
          throw new RuleBroken(
              SUPPORT_FOLLOWS_A_LIFTED_INTERVENTION,
              "/intervention",
              e.intervention() + " was not lifted: lift it first");
        }
        happened(e.on(), facts);
        inOrder(supported.ended(), e.on(), "/on");
      }
      case RequirementSet e -> intervention(e.intervention(), state, "/intervention");
      case RequirementProgressReported e -> {
        requirement(e.requirement(), state);
        happened(e.on(), facts);
        state.requireKnown(e.reliedOn(), "/reliedOn");
      }
      case RequirementMet e -> {
        requirement(e.requirement(), state);
        happened(e.on(), facts);
        e.decision()
            .toOptional()
            .ifPresent(
                decision ->
                    Authority.of(
                        decision,
                        Effect.Kind.MEET_REQUIREMENT,
                        e.requirement(),
                        state,
                        "/decision"));
      }
      case ReviewScheduled e -> {
        intervention(e.intervention(), state, "/intervention");
        if (e.point().toOptional().isEmpty() && e.due().toOptional().isEmpty()) {
          throw new RuleBroken(
              REVIEW_HAS_A_POINT_OR_A_DATE,
              "/point",
              "say how many months after the issue the review is due, or by which date");
        }
        e.point()
            .toOptional()
            .filter(months -> months < 1 || months > LONGEST_POINT_IN_MONTHS)
            .ifPresent(
                months -> {
                  throw new RuleBroken(
                      REVIEW_POINT_IS_IN_MONTHS,
                      "/point",
                      "a point is 1 to " + LONGEST_POINT_IN_MONTHS + " months after the issue");
                });
      }
      case ReviewHeld e -> {
        review(e.review(), state);
        happened(e.on(), facts);
      }
    }
  }

  private static void begins(
      Ref intervention,
      Stated<ImpreciseDate> on,
      Stated<Ref> paper,
      ProgrammeState state,
      Facts facts) {
    happened(on, facts);
    state.requireStated(EntityKind.PAPER, paper, "/paper");
    state
        .thing(intervention)
        .filter(Intervention.class::isInstance)
        .map(Intervention.class::cast)
        .ifPresent(there -> inOrder(on, there.ended(), "/on"));
  }

  private static void happened(Stated<ImpreciseDate> on, Facts facts) {
    Days.notAhead(on, facts, "/on");
  }

  private static void inOrder(
      Stated<ImpreciseDate> first, Stated<ImpreciseDate> second, String pointer) {
    if (first instanceof Stated.Given<ImpreciseDate>(ImpreciseDate begins)
        && second instanceof Stated.Given<ImpreciseDate>(ImpreciseDate ends)
        && Days.certainlyBefore(ends, begins)) {
      throw new RuleBroken(
          INTERVENTION_DATES_ARE_IN_ORDER,
          pointer,
          ends.inWords() + " is before " + begins.inWords() + ", and cannot be");
    }
  }

  public static ProgrammeState evolve(
      ProgrammeState state, InterventionEvent event, long position) {
    return switch (event) {
      case AdviserAppointed e ->
          begun(state, e.intervention(), InterventionKind.ADVISER, e.on(), position);
      case CommissionerAppointed e ->
          begun(state, e.intervention(), InterventionKind.COMMISSIONER, e.on(), position);
      case ImprovementNoticeIssued e ->
          begun(state, e.intervention(), InterventionKind.IMPROVEMENT_NOTICE, e.on(), position);
      case StatutoryDirectionIssued e ->
          begun(state, e.intervention(), InterventionKind.STATUTORY_DIRECTION, e.on(), position);
      case StatutoryDirectionUpdated e ->
          state.change(e.intervention(), Intervention.class, known -> known.updatedAt(position));
      case InterventionLifted e ->
          state.change(
              e.intervention(), Intervention.class, known -> known.liftedAt(position, e.on()));
      case InterventionReplaced e ->
          state.change(
              e.intervention(), Intervention.class, known -> known.replacedAt(position, e.on()));
      case PostInterventionSupportEnded e ->
          state.change(
              e.intervention(), Intervention.class, known -> known.supportEndedAt(position));
      case RequirementSet e ->
          state.put(e.requirement(), Requirement.class, new Requirement(position, 0), same -> same);
      case RequirementProgressReported e -> state;
      case RequirementMet e ->
          state.change(
              e.requirement(),
              Requirement.class,
              known -> new Requirement(known.version(), position));
      case ReviewScheduled e ->
          state.put(
              e.review(),
              Review.class,
              new Review(position, e.intervention(), e.point(), position, 0),
              known ->
                  new Review(
                      known.version(),
                      e.intervention(),
                      e.point(),
                      known.scheduledAt(),
                      known.heldAt()));
      case ReviewHeld e -> state.change(e.review(), Review.class, known -> known.heldAt(position));
    };
  }

  private static ProgrammeState begun(
      ProgrammeState state,
      Ref intervention,
      InterventionKind by,
      Stated<ImpreciseDate> on,
      long position) {
    return state.put(
        intervention,
        Intervention.class,
        Intervention.begun(by, on, position),
        known -> known.reading(by, on));
  }
}
