package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.DecisionEvent.DecidedAs;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for what a body resolves. */
public sealed interface DecisionCommand extends ProgrammeCommand {

  /**
   * Record what a body decided at a meeting, in the words as resolved.
   *
   * @param decision its reference: that of the decision sought, where one was; otherwise a new one,
   *     the next free one when left out
   * @param item the number of the agenda item it was taken under
   * @param options what else could have been decided, where the minutes say
   * @param reliedOn the papers and the evidence it was decided on
   * @param about what it was decided about
   * @param effects the changes it authorises: who then makes one names this decision
   * @param conditions what has to be so for it to hold
   * @param delegate the post it leaves the rest to
   */
  record RecordDecision(
      ProgrammeId programme,
      @Nullable Ref decision,
      Ref meeting,
      Stated<String> item,
      String text,
      DecisionType type,
      List<String> options,
      Stated<String> reasons,
      List<Ref> reliedOn,
      List<Ref> about,
      List<Effect> effects,
      List<String> conditions,
      Stated<String> delegate)
      implements DecisionCommand {
    public RecordDecision {
      options = List.copyOf(options);
      reliedOn = List.copyOf(reliedOn);
      about = List.copyOf(about);
      effects = List.copyOf(effects);
      conditions = List.copyOf(conditions);
    }

    /** The decision that was sought, where it names one. */
    @Override
    public Optional<Ref> changes() {
      return Optional.ofNullable(decision);
    }
  }

  /**
   * Record that a paper, or somebody in a meeting, asks a body for a decision.
   *
   * @param decision its reference; the next free one when left out
   * @param board the body asked, where it is in the record
   * @param meeting the meeting it is asked at
   * @param by the role that asks
   * @param text what is to be resolved, as the paper puts it
   * @param paper the paper that asks
   * @param about what it would be about
   */
  record SeekDecision(
      ProgrammeId programme,
      @Nullable Ref decision,
      Stated<Ref> board,
      Stated<Ref> meeting,
      String by,
      String text,
      DecisionType type,
      Stated<Ref> paper,
      List<Ref> about)
      implements DecisionCommand {
    public SeekDecision {
      about = List.copyOf(about);
    }
  }

  /**
   * Record a decision that another body, an officer to whom it was left, or a minister took outside
   * the meetings in this record.
   *
   * @param decision its reference: that of the decision sought, where one was; otherwise a new one,
   *     the next free one when left out
   * @param by who decided: a body's name or a post, never a person's name
   * @param board the body in the record that decided, or that left it to the officer
   * @param effects the changes it authorises
   */
  record RecordExternalDecision(
      ProgrammeId programme,
      @Nullable Ref decision,
      String by,
      DecidedAs capacity,
      Stated<Ref> board,
      Stated<ImpreciseDate> on,
      String text,
      DecisionType type,
      Stated<String> reasons,
      List<Ref> reliedOn,
      List<Ref> about,
      List<Effect> effects)
      implements DecisionCommand {
    public RecordExternalDecision {
      reliedOn = List.copyOf(reliedOn);
      about = List.copyOf(about);
      effects = List.copyOf(effects);
    }

    /** The decision that was sought, where it names one. */
    @Override
    public Optional<Ref> changes() {
      return Optional.ofNullable(decision);
    }
  }

  /**
   * Minute that a member disagreed with a decision.
   *
   * @param by the role that dissented, never a name
   */
  record RecordDissent(ProgrammeId programme, Ref decision, String by, Stated<String> words)
      implements DecisionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(decision);
    }
  }

  /**
   * Minute that a meeting put off a decision that was asked of it.
   *
   * @param meeting the meeting that put it off
   * @param to the meeting it was put off to, where one was named
   */
  record DeferDecision(
      ProgrammeId programme, Ref decision, Ref meeting, Stated<Ref> to, Stated<String> reason)
      implements DecisionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(decision);
    }
  }

  /**
   * Minute that a quorate meeting ratified what an earlier one had recommended without a quorum.
   *
   * @param at the quorate meeting
   */
  record RatifyDecision(ProgrammeId programme, Ref decision, Ref at) implements DecisionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(decision);
    }
  }

  /**
   * Record that a later decision undid one.
   *
   * @param by the decision that undoes it
   */
  record RescindDecision(ProgrammeId programme, Ref decision, Ref by, String reason)
      implements DecisionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(decision);
    }
  }

  /**
   * Record that a later decision took the place of one.
   *
   * @param by the decision in its place
   */
  record SupersedeDecision(ProgrammeId programme, Ref decision, Ref by) implements DecisionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(decision);
    }
  }

  /**
   * Record that everything a decision said was done.
   *
   * @param words what was done, where more is to be said
   */
  record ImplementDecision(
      ProgrammeId programme, Ref decision, Stated<ImpreciseDate> on, Stated<String> words)
      implements DecisionCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(decision);
    }
  }
}
