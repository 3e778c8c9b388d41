package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * What bodies resolve: sought by a paper, made, deferred, ratified, carried out, rescinded. A
 * decision is never edited; another replaces it.
 */
public sealed interface DecisionEvent extends ProgrammeEvent {

  Ref decision();

  /** What sort of resolution it is. */
  enum DecisionType {
    NOTE,
    APPROVE,
    AGREE,
    ENDORSE,
    COMMISSION,
    EXTEND,
    SIGN_OFF,
    ESCALATE,
    DEFER,
    REFER,
    REJECT
  }

  /** As what somebody decided outside the meetings in the record. */
  enum DecidedAs {
    /** A body with its own minutes: a cabinet, an executive, an integrated care board. */
    BODY,
    OFFICER_UNDER_DELEGATION,
    MINISTER
  }

  /** How far a resolution binds. */
  enum Standing {
    MADE,
    /** Resolved without a quorum: a recommendation until ratified. */
    RECOMMENDED_WITHOUT_QUORUM
  }

  /**
   * A body decided at a meeting, in the words as resolved.
   *
   * @param item the number of the agenda item it was taken under
   * @param options what else could have been decided, where the minutes say
   * @param reliedOn the papers and the evidence it was decided on
   * @param about what it was decided about
   * @param effects the changes it authorises
   * @param conditions what has to be so for it to hold
   * @param delegate the post it leaves the rest to
   */
  record DecisionRecorded(
      Ref decision,
      Ref meeting,
      Stated<String> item,
      String text,
      DecisionType type,
      Standing standing,
      List<String> options,
      Stated<String> reasons,
      List<Ref> reliedOn,
      List<Ref> about,
      List<Effect> effects,
      List<String> conditions,
      Stated<String> delegate)
      implements DecisionEvent {
    public DecisionRecorded {
      options = List.copyOf(options);
      reliedOn = List.copyOf(reliedOn);
      about = List.copyOf(about);
      effects = List.copyOf(effects);
      conditions = List.copyOf(conditions);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(decision);
      all.add(meeting);
      all.addAll(reliedOn);
      all.addAll(about);
      effects.stream().map(Effect::on).filter(on -> !all.contains(on)).forEach(all::add);
      return List.copyOf(all);
    }
  }

  /**
   * A paper, or somebody in a meeting, asked a body for a decision.
   *
   * @param board the body asked, where it is in the record
   * @param meeting the meeting it is asked at
   * @param by the role that asks
   * @param text what is to be resolved, as the paper puts it
   * @param paper the paper that asks
   * @param about what it would be about
   */
  record DecisionSought(
      Ref decision,
      Stated<Ref> board,
      Stated<Ref> meeting,
      String by,
      String text,
      DecisionType type,
      Stated<Ref> paper,
      List<Ref> about)
      implements DecisionEvent {
    public DecisionSought {
      about = List.copyOf(about);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(decision);
      board.toOptional().ifPresent(all::add);
      meeting.toOptional().ifPresent(all::add);
      paper.toOptional().ifPresent(all::add);
      all.addAll(about);
      return List.copyOf(all);
    }
  }

  /**
   * Another body, an officer to whom it was left, or a minister decided, outside the meetings in
   * this record.
   *
   * @param by who decided: {@code Cabinet}, {@code Director of Children's Services}
   * @param board the body in the record that decided, or that left it to the officer
   * @param effects the changes it authorises
   */
  record DecisionTakenElsewhere(
      Ref decision,
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
      implements DecisionEvent {
    public DecisionTakenElsewhere {
      reliedOn = List.copyOf(reliedOn);
      about = List.copyOf(about);
      effects = List.copyOf(effects);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(decision);
      board.toOptional().ifPresent(all::add);
      all.addAll(reliedOn);
      all.addAll(about);
      effects.stream().map(Effect::on).filter(on -> !all.contains(on)).forEach(all::add);
      return List.copyOf(all);
    }
  }

  /**
   * A member asked for their disagreement with a decision to be minuted.
   *
   * @param by the role that dissented; never a name
   * @param words why, as minuted
   */
  record DissentRecorded(Ref decision, String by, Stated<String> words) implements DecisionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(decision);
    }
  }

  /**
   * A meeting put a decision off that was asked of it.
   *
   * @param meeting the meeting that put it off
   * @param to the meeting it was put off to, where one was named
   */
  record DecisionDeferred(Ref decision, Ref meeting, Stated<Ref> to, Stated<String> reason)
      implements DecisionEvent {
    @Override
    public List<Ref> subjects() {
      return to.toOptional()
          .map(later -> List.of(decision, meeting, later))
          .orElseGet(() -> List.of(decision, meeting));
    }
  }

  /** A quorate meeting made its own what an earlier one had recommended without a quorum. */
  record DecisionRatified(Ref decision, Ref at) implements DecisionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(decision, at);
    }
  }

  /**
   * A later decision undid one. What was done under it while it stood keeps its authority.
   *
   * @param by the decision that undid it
   */
  record DecisionRescinded(Ref decision, Ref by, String reason) implements DecisionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(decision, by);
    }
  }

  /**
   * A later decision took the place of one.
   *
   * @param by the decision in its place
   */
  record DecisionSuperseded(Ref decision, Ref by) implements DecisionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(decision, by);
    }
  }

  /**
   * What a decision said was done, all of it.
   *
   * @param words what was done, where more is to be said
   */
  record DecisionImplemented(Ref decision, Stated<ImpreciseDate> on, Stated<String> words)
      implements DecisionEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(decision);
    }
  }
}
