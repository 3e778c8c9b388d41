package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ExtensionAuthority;
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
   * @param workstream the workstream of the plan that it belongs to
   * @param dependsOn the actions it waits for
   * @param cost what it costs and who pays, in the source's words
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
      Stated<String> successCriteria,
      Stated<Ref> workstream,
      List<Ref> dependsOn,
      Stated<String> cost)
      implements ActionCommand {
    public ProposeAction {
      recommendations = List.copyOf(recommendations);
      dependsOn = List.copyOf(dependsOn);
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

  /**
   * Ask for more time.
   *
   * @param until the due date asked for
   * @param by the post that asks
   */
  record RequestExtension(
      ProgrammeId programme, Ref action, ImpreciseDate until, String reason, Stated<String> by)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Move a due date. Nothing else does.
   *
   * @param until the new due date
   * @param grantedBy the decision or the delegation on which it rests
   */
  record GrantExtension(
      ProgrammeId programme,
      Ref action,
      ImpreciseDate until,
      ExtensionAuthority grantedBy,
      Stated<String> reason)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Record that more time was asked for and not given.
   *
   * @param by the body or post that refused it
   * @param decision the decision to refuse it, where one was recorded
   */
  record RefuseExtension(
      ProgrammeId programme, Ref action, String reason, Stated<String> by, Stated<Ref> decision)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Give an action to another post.
   *
   * @param lead the post that carries it out from then on
   * @param accountable the senior post that answers for it
   */
  record AssignActionLead(
      ProgrammeId programme,
      Ref action,
      String lead,
      Stated<String> accountable,
      Stated<ImpreciseDate> on,
      Stated<String> reason)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Rate an action on the scheme in force. Where the scheme calculates, the rating is what it
   * calculates; another is an override.
   *
   * @param scheme the scheme in force on the day; it is found when left out
   * @param rating the code of one of its levels
   * @param on the day the rating is of; the day it is recorded when nothing else is said
   */
  record RateConfidence(
      ProgrammeId programme,
      Ref action,
      @Nullable Ref scheme,
      String rating,
      Stated<ImpreciseDate> on,
      Stated<String> reason)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Rate an action otherwise than the scheme in force calculates.
   *
   * @param scheme the scheme in force on the day; it is found when left out
   * @param rating the code of one of its levels
   * @param on the day the rating is of; the day it is recorded when nothing else is said
   * @param reason why the calculated rating does not tell the truth
   */
  record OverrideRating(
      ProgrammeId programme,
      Ref action,
      @Nullable Ref scheme,
      String rating,
      Stated<ImpreciseDate> on,
      String reason)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Record that work on an action is interrupted.
   *
   * @param until when it is to go on, where that is known
   */
  record PauseAction(ProgrammeId programme, Ref action, String reason, Stated<ImpreciseDate> until)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /** Record that work on a paused action goes on. */
  record ResumeAction(ProgrammeId programme, Ref action, Stated<ImpreciseDate> on)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Record that completion was accepted and evidence of impact is awaited.
   *
   * @param shownBy what is to show that it is embedded
   */
  record BeginEmbedding(
      ProgrammeId programme, Ref action, Stated<ImpreciseDate> on, Stated<String> shownBy)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Record that the board signed an action off as embedded.
   *
   * @param decision the decision that signs it off
   * @param evidence the evidence of impact it was decided on, at least one dated after completion
   */
  record SignOffAsEmbedded(ProgrammeId programme, Ref action, Ref decision, List<Ref> evidence)
      implements ActionCommand {
    public SignOffAsEmbedded {
      evidence = List.copyOf(evidence);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Record that an action was not signed off, and why.
   *
   * @param decision the decision that says so, where one was recorded
   */
  record RefuseSignOff(ProgrammeId programme, Ref action, Stated<Ref> decision, String reason)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Take up again an action that was done, embedded or withdrawn.
   *
   * @param decision the decision to reopen it; needed for what a decision ended
   */
  record ReopenAction(ProgrammeId programme, Ref action, String reason, Stated<Ref> decision)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /** Take an action out of the plan, by decision. */
  record WithdrawAction(ProgrammeId programme, Ref action, Ref decision, String reason)
      implements ActionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /**
   * Record that other actions take the place of one.
   *
   * @param successors the actions that take its place, at least one
   * @param decision the decision to do so, where one was taken
   */
  record SupersedeAction(
      ProgrammeId programme, Ref action, List<Ref> successors, String reason, Stated<Ref> decision)
      implements ActionCommand {
    public SupersedeAction {
      successors = List.copyOf(successors);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }

  /** Record that an action answers more recommendations than those it was proposed for. */
  record LinkRecommendations(ProgrammeId programme, Ref action, List<Ref> recommendations)
      implements ActionCommand {
    public LinkRecommendations {
      recommendations = List.copyOf(recommendations);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(action);
    }
  }
}
