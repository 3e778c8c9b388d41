package uk.improvementboard.events;

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
      List<String> content)
      implements PlanEvent {
    public PlanDrafted {
      answers = List.copyOf(answers);
      overseenBy = List.copyOf(overseenBy);
      content = List.copyOf(content);
    }
  }

  /**
   * A plan was submitted; for a statement of action this is what stops the statutory clock.
   *
   * @param to who received it: {@code Ofsted}
   */
  record PlanSubmitted(Ref plan, String to, ImpreciseDate on, Stated<String> requirement)
      implements PlanEvent {}
}
