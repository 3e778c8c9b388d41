package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What the council does about its recommendations. */
public sealed interface ActionEvent extends ProgrammeEvent {

  Ref action();

  @Override
  default List<Ref> subjects() {
    return List.of(action());
  }

  /**
   * An action was put forward.
   *
   * @param recommendations the recommendations it answers
   * @param plan the plan it belongs to
   * @param lead the post that carries it out
   * @param accountable the senior post that answers for it
   * @param due the original due date, which never changes
   */
  record ActionProposed(
      Ref action,
      String text,
      List<Ref> recommendations,
      Stated<Ref> plan,
      Stated<String> lead,
      Stated<String> accountable,
      Stated<String> partner,
      Stated<ImpreciseDate> start,
      Stated<ImpreciseDate> due,
      Stated<String> successCriteria)
      implements ActionEvent {
    public ActionProposed {
      recommendations = List.copyOf(recommendations);
    }
  }

  /** An action was approved for the plan. */
  record ActionApproved(Ref action, Stated<ImpreciseDate> on, Stated<String> by)
      implements ActionEvent {}

  /** Work on an action began. */
  record ActionStarted(Ref action, Stated<ImpreciseDate> on) implements ActionEvent {}

  /**
   * The lead said how an action is going.
   *
   * @param period the time reported on, in the source's words
   * @param declaredRating the lead's own rating, in the words of the scheme in use; never supplied
   *     where the source gives none
   */
  record ProgressReported(
      Ref action,
      String narrative,
      Stated<String> period,
      Stated<String> declaredRating,
      List<String> barriers,
      List<String> nextSteps,
      List<Evidence> evidence)
      implements ActionEvent {
    public ProgressReported {
      barriers = List.copyOf(barriers);
      nextSteps = List.copyOf(nextSteps);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * The lead says an action is done; whether it is embedded is for the board.
   *
   * @param evidence what shows that it is done, at least one
   */
  record CompletionClaimed(Ref action, Stated<ImpreciseDate> on, List<Evidence> evidence)
      implements ActionEvent {
    public CompletionClaimed {
      evidence = List.copyOf(evidence);
    }
  }
}
