package uk.improvementboard.command.commands;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for the improvement plan. */
public sealed interface PlanCommand extends ProgrammeCommand {

  /**
   * Record a plan that was written.
   *
   * @param plan its reference; the next free one when left out
   * @param version as the document numbers itself
   * @param period the time it covers, in the source's words
   * @param answers the recommendations it answers
   * @param overseenBy the bodies that oversee it
   * @param partOf the plan it is nested in
   * @param supersedes the earlier version or plan whose place it is written to take
   * @param paper the document itself, when it is registered
   * @param content what it holds, a line each
   */
  record DraftPlan(
      ProgrammeId programme,
      @Nullable Ref plan,
      String title,
      Stated<String> version,
      Stated<String> period,
      List<Ref> answers,
      List<Ref> overseenBy,
      Stated<Ref> partOf,
      Stated<Ref> supersedes,
      Stated<Ref> paper,
      List<String> content)
      implements PlanCommand {
    public DraftPlan {
      answers = List.copyOf(answers);
      overseenBy = List.copyOf(overseenBy);
      content = List.copyOf(content);
    }
  }

  /**
   * Record that a board endorsed a plan.
   *
   * @param decision the decision that endorses it
   */
  record EndorsePlan(ProgrammeId programme, Ref plan, Ref decision) implements PlanCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(plan);
    }
  }

  /**
   * Record that a plan was submitted.
   *
   * @param to who received it
   * @param requirement what required it, where stated
   */
  record SubmitPlan(
      ProgrammeId programme, Ref plan, String to, ImpreciseDate on, Stated<String> requirement)
      implements PlanCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(plan);
    }
  }

  /**
   * Set up a workstream of a plan.
   *
   * @param workstream its reference; the next free one when left out
   * @param lead the post that leads it
   * @param overseenBy the body that oversees it
   */
  record SetUpWorkstream(
      ProgrammeId programme,
      @Nullable Ref workstream,
      Ref plan,
      String title,
      Stated<String> lead,
      Stated<Ref> overseenBy)
      implements PlanCommand {}

  /**
   * Place actions in a plan, whichever plan they were proposed in.
   *
   * @param actions at least one
   */
  record PlaceActions(ProgrammeId programme, Ref plan, List<Ref> actions) implements PlanCommand {
    public PlaceActions {
      actions = List.copyOf(actions);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(plan);
    }
  }

  /**
   * Record that the council approved a plan.
   *
   * @param decision the decision that approves it
   */
  record ApprovePlan(ProgrammeId programme, Ref plan, Ref decision) implements PlanCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(plan);
    }
  }

  /**
   * Record what whoever a plan was submitted to answered.
   *
   * @param by who answered: {@code Ofsted}
   */
  record RecordInspectorateResponse(
      ProgrammeId programme, Ref plan, String by, Stated<ImpreciseDate> on, Response response)
      implements PlanCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(plan);
    }
  }

  /** The date to which a rebaseline moves an action. */
  record NewDate(Ref action, ImpreciseDate until) {}

  /** What the inspectorate makes of a plan. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  sealed interface Response {

    /**
     * It reflects the findings.
     *
     * @param words the answer's own words
     */
    record Accepted(Stated<String> words) implements Response {}

    /**
     * It does not reflect the findings.
     *
     * @param reasons what it does not reflect, a line each; empty where the source does not say
     */
    record Returned(List<String> reasons) implements Response {
      public Returned {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /**
   * Record that a plan's dates are counted from anew.
   *
   * @param decision the decision that rebaselines it
   * @param version the version the plan now bears
   * @param period the time it now covers
   * @param dates the actions that move, each to a date that the decision gives it
   */
  record RebaselinePlan(
      ProgrammeId programme,
      Ref plan,
      Ref decision,
      Stated<String> version,
      Stated<String> period,
      String reason,
      List<NewDate> dates)
      implements PlanCommand {
    public RebaselinePlan {
      dates = List.copyOf(dates);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(plan);
    }
  }

  /**
   * Record that a plan gave way to another.
   *
   * @param by the plan that takes its place
   */
  record SupersedePlan(ProgrammeId programme, Ref plan, Ref by) implements PlanCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(plan);
    }
  }

  /**
   * Record that a plan was closed.
   *
   * @param decision the decision that closes it
   */
  record ClosePlan(ProgrammeId programme, Ref plan, Ref decision, Stated<ImpreciseDate> on)
      implements PlanCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(plan);
    }
  }
}
