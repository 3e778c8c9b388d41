package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for what the council does about its recommendations. */
public sealed interface ActionCommand extends ProgrammeCommand {

  /**
   * Put an action forward.
   *
   * @param action its reference; the next free one when left out
   * @param recommendations the recommendations it answers
   * @param lead the post that carries it out
   * @param accountable the senior post that answers for it
   * @param due the original due date, which never changes
   */
  record ProposeAction(
      ProgrammeId programme,
      @Nullable Ref action,
      String text,
      List<Ref> recommendations,
      Stated<Ref> plan,
      Stated<String> lead,
      Stated<String> accountable,
      Stated<String> partner,
      Stated<ImpreciseDate> start,
      Stated<ImpreciseDate> due,
      Stated<String> successCriteria)
      implements ActionCommand {
    public ProposeAction {
      recommendations = List.copyOf(recommendations);
    }
  }

  /** Record that an action was approved for the plan. */
  record ApproveAction(
      ProgrammeId programme, Ref action, Stated<ImpreciseDate> on, Stated<String> by)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /** Record that work on an action began. */
  record StartAction(ProgrammeId programme, Ref action, Stated<ImpreciseDate> on)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Say how an action is going.
   *
   * @param period the time reported on, in the source's words
   * @param declaredRating the lead's own rating, in the words of the scheme in use
   */
  record UpdateActionProgress(
      ProgrammeId programme,
      Ref action,
      String narrative,
      Stated<String> period,
      Stated<String> declaredRating,
      List<String> barriers,
      List<String> nextSteps,
      List<Evidence> evidence)
      implements ActionCommand {
    public UpdateActionProgress {
      barriers = List.copyOf(barriers);
      nextSteps = List.copyOf(nextSteps);
      evidence = List.copyOf(evidence);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Say that an action is done.
   *
   * @param evidence what shows that it is done, at least one
   */
  record ClaimCompletion(
      ProgrammeId programme, Ref action, Stated<ImpreciseDate> on, List<Evidence> evidence)
      implements ActionCommand {
    public ClaimCompletion {
      evidence = List.copyOf(evidence);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }
}
