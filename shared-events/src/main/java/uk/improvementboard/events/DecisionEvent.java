package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What a body resolved. */
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

  /** How far a resolution binds. */
  enum Standing {
    MADE,
    /** Resolved without a quorum: a recommendation until ratified. */
    RECOMMENDED_WITHOUT_QUORUM
  }

  /**
   * A body decided at a meeting, in the words as resolved.
   *
   * @param reliedOn the papers it was decided on
   * @param about what it was decided about
   */
  record DecisionRecorded(
      Ref decision,
      Ref meeting,
      String text,
      DecisionType type,
      Standing standing,
      Stated<String> reasons,
      List<Ref> reliedOn,
      List<Ref> about)
      implements DecisionEvent {
    public DecisionRecorded {
      reliedOn = List.copyOf(reliedOn);
      about = List.copyOf(about);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(decision);
      all.add(meeting);
      all.addAll(reliedOn);
      all.addAll(about);
      return List.copyOf(all);
    }
  }
}
