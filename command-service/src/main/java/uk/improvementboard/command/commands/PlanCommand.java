package uk.improvementboard.command.commands;

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
      List<String> content)
      implements PlanCommand {
    public DraftPlan {
      answers = List.copyOf(answers);
      overseenBy = List.copyOf(overseenBy);
      content = List.copyOf(content);
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
}
