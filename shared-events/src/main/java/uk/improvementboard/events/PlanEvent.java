package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** The improvement plan and what is done with it. */
public sealed interface PlanEvent extends ProgrammeEvent {

  Ref plan();

  @Override
  default List<Ref> subjects() {
    return List.of(plan());
  }

  /**
   * A plan was written.
   *
   * @param version as the document numbers itself
   * @param period the time it covers, in the source's words
   * @param answers the recommendations it answers
   * @param overseenBy the bodies that oversee it
   * @param partOf the plan it is nested in
   * @param supersedes the earlier version or plan whose place it is written to take
   * @param paper the document itself, when it is registered
   * @param content what it holds, a line each, in the source's words
   */
  record PlanDrafted(
      Ref plan,
      String title,
      Stated<String> version,
      Stated<String> period,
      List<Ref> answers,
      List<Ref> overseenBy,
      Stated<Ref> partOf,
      Stated<Ref> supersedes,
      Stated<Ref> paper,
      List<String> content)
      implements PlanEvent {
    public PlanDrafted {
      answers = List.copyOf(answers);
      overseenBy = List.copyOf(overseenBy);
      content = List.copyOf(content);
    }
  }

  /** A board endorsed a plan. */
  record PlanEndorsed(Ref plan, Ref decision) implements PlanEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(plan, decision);
    }
  }

  /**
   * A plan was submitted; for a statement of action this is what stops the statutory clock.
   *
   * @param to who received it: {@code Ofsted}
   */
  record PlanSubmitted(Ref plan, String to, ImpreciseDate on, Stated<String> requirement)
      implements PlanEvent {}

  /**
   * A workstream of a plan was set up.
   *
   * @param lead the post that leads it
   * @param overseenBy the body that oversees it
   */
  record WorkstreamSetUp(
      Ref workstream, Ref plan, String title, Stated<String> lead, Stated<Ref> overseenBy)
      implements PlanEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(workstream, plan);
    }
  }

  /** Actions were placed in a plan, whichever plan they were proposed in. */
  record ActionsPlaced(Ref plan, List<Ref> actions) implements PlanEvent {
    public ActionsPlaced {
      actions = List.copyOf(actions);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(plan);
      all.addAll(actions);
      return List.copyOf(all);
    }
  }

  /** The council approved a plan: from here on it counts. */
  record PlanApproved(Ref plan, Ref decision) implements PlanEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(plan, decision);
    }
  }

  /**
   * Whoever a plan was submitted to accepted that it reflects the findings.
   *
   * @param by who answered: {@code Ofsted}
   * @param words the answer's own words
   */
  record PlanAccepted(Ref plan, String by, Stated<ImpreciseDate> on, Stated<String> words)
      implements PlanEvent {}

  /**
   * Whoever a plan was submitted to returned it, because it does not reflect the findings.
   *
   * @param by who answered: {@code Ofsted}
   * @param reasons what it does not reflect, a line each; empty where the source does not say
   */
  record PlanReturned(Ref plan, String by, Stated<ImpreciseDate> on, List<String> reasons)
      implements PlanEvent {
    public PlanReturned {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A board decided that a plan's dates are to be counted from anew. Each action that moves has an
   * extension of its own, so that no date moves silently.
   *
   * @param version the version the plan now bears
   * @param period the time it now covers
   */
  record PlanRebaselined(
      Ref plan, Ref decision, Stated<String> version, Stated<String> period, String reason)
      implements PlanEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(plan, decision);
    }
  }

  /**
   * A plan gave way to another.
   *
   * @param by the plan that took its place
   */
  record PlanSuperseded(Ref plan, Ref by) implements PlanEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(plan, by);
    }
  }

  /** A board closed a plan. */
  record PlanClosed(Ref plan, Ref decision, Stated<ImpreciseDate> on) implements PlanEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(plan, decision);
    }
  }
}
