package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ExtensionAuthority;
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
   * @param workstream the workstream of the plan that it belongs to
   * @param dependsOn the actions it waits for
   * @param cost what it costs and who pays, in the source's words
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
      Stated<String> successCriteria,
      Stated<Ref> workstream,
      List<Ref> dependsOn,
      Stated<String> cost)
      implements ActionEvent {
    public ActionProposed {
      recommendations = List.copyOf(recommendations);
      dependsOn = List.copyOf(dependsOn);
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

  /**
   * Somebody asked for more time.
   *
   * @param until the due date asked for
   * @param by the post that asks
   */
  record ExtensionRequested(Ref action, ImpreciseDate until, String reason, Stated<String> by)
      implements ActionEvent {}

  /**
   * The due date was moved, which nothing else does; the original date never changes.
   *
   * @param from the due date that it moves
   * @param until the new due date
   * @param grantedBy the decision or the delegation on which it rests
   */
  record ExtensionGranted(
      Ref action,
      Stated<ImpreciseDate> from,
      ImpreciseDate until,
      ExtensionAuthority grantedBy,
      Stated<String> reason)
      implements ActionEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(action, grantedBy.names());
    }
  }

  /**
   * More time was asked for and not given; the due date stays.
   *
   * @param by the body or post that refused it
   * @param decision the decision to refuse it, where one was recorded
   */
  record ExtensionRefused(Ref action, String reason, Stated<String> by, Stated<Ref> decision)
      implements ActionEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(action, decision);
    }
  }

  /**
   * Another post took an action on.
   *
   * @param lead the post that carries it out from then on
   * @param accountable the senior post that answers for it
   */
  record ActionLeadAssigned(
      Ref action,
      String lead,
      Stated<String> accountable,
      Stated<ImpreciseDate> on,
      Stated<String> reason)
      implements ActionEvent {}

  /**
   * An action was rated on the scheme in force, as the scheme itself calculates it where it does.
   *
   * @param scheme the scheme that was in force on the day
   * @param rating the code of one of its levels
   * @param on the day the rating is of
   * @param calculated what the scheme makes of the due date, where it calculates
   * @param reason why, where the source says
   */
  record ConfidenceRated(
      Ref action,
      Ref scheme,
      String rating,
      Stated<ImpreciseDate> on,
      Stated<String> calculated,
      Stated<String> reason)
      implements ActionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(action, scheme);
    }
  }

  /**
   * An action was rated otherwise than its scheme calculates, for a reason; both ratings are kept.
   *
   * @param scheme the scheme that was in force on the day
   * @param rating the code of the level declared
   * @param on the day the rating is of
   * @param calculated the code of the level that the scheme makes of the due date
   */
  record RatingOverridden(
      Ref action,
      Ref scheme,
      String rating,
      Stated<ImpreciseDate> on,
      String calculated,
      String reason)
      implements ActionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(action, scheme);
    }
  }

  /**
   * Work on an action was interrupted.
   *
   * @param until when it is to go on, where that is known
   */
  record ActionPaused(Ref action, String reason, Stated<ImpreciseDate> until)
      implements ActionEvent {}

  /** Work on a paused action went on. */
  record ActionResumed(Ref action, Stated<ImpreciseDate> on) implements ActionEvent {}

  /**
   * Completion was accepted, and evidence of impact is awaited: the amber E of many plans.
   *
   * @param shownBy what is to show that it is embedded
   */
  record EmbeddingBegan(Ref action, Stated<ImpreciseDate> on, Stated<String> shownBy)
      implements ActionEvent {}

  /**
   * The board found that an action had made its difference and that the difference lasts.
   *
   * @param decision the decision that signs it off
   * @param evidence the evidence of impact it was decided on
   */
  record ActionSignedOffAsEmbedded(Ref action, Ref decision, List<Ref> evidence)
      implements ActionEvent {
    public ActionSignedOffAsEmbedded {
      evidence = List.copyOf(evidence);
    }

    @Override
    public List<Ref> subjects() {
      return Subjects.of(action, Stated.given(decision), evidence);
    }
  }

  /**
   * An action was not signed off, and why; it stays completed.
   *
   * @param decision the decision that says so, where one was recorded
   */
  record SignOffRefused(Ref action, Stated<Ref> decision, String reason) implements ActionEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(action, decision);
    }
  }

  /**
   * An action that was done, embedded or withdrawn is to be worked on again.
   *
   * @param decision the decision to reopen it, where one was taken
   */
  record ActionReopened(Ref action, String reason, Stated<Ref> decision) implements ActionEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(action, decision);
    }
  }

  /** An action was taken out of the plan by decision; it stays in the record. */
  record ActionWithdrawn(Ref action, Ref decision, String reason) implements ActionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(action, decision);
    }
  }

  /**
   * Other actions took the place of one: it was merged into one of them or split into several.
   *
   * @param successors the actions that take its place, at least one
   * @param decision the decision to do so, where one was taken
   */
  record ActionSuperseded(Ref action, List<Ref> successors, String reason, Stated<Ref> decision)
      implements ActionEvent {
    public ActionSuperseded {
      successors = List.copyOf(successors);
    }

    @Override
    public List<Ref> subjects() {
      return Subjects.of(action, decision, successors);
    }
  }

  /** An action was found to answer more recommendations than those it was proposed for. */
  record RecommendationsLinked(Ref action, List<Ref> recommendations) implements ActionEvent {
    public RecommendationsLinked {
      recommendations = List.copyOf(recommendations);
    }

    @Override
    public List<Ref> subjects() {
      return Subjects.of(action, recommendations);
    }
  }
}
