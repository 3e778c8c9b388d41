package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

/** What may go wrong. */
public sealed interface RiskEvent extends ProgrammeEvent {

  Ref risk();

  @Override
  default List<Ref> subjects() {
    return List.of(risk());
  }

  /** Which of a risk's ratings is meant. */
  enum RatingOf {
    /** Before anything is done about it. */
    INHERENT,
    /** As things stand. */
    CURRENT,
    /** As it is meant to become. */
    TARGET
  }

  /**
   * A risk was put on the register.
   *
   * @param mitigations what is done to avoid or lessen it
   * @param owner the post that owns it
   * @param about what it threatens
   */
  record RiskIdentified(
      Ref risk,
      String title,
      Stated<String> description,
      List<String> mitigations,
      Stated<String> owner,
      List<Ref> about)
      implements RiskEvent {
    public RiskIdentified {
      mitigations = List.copyOf(mitigations);
      about = List.copyOf(about);
    }
  }

  /** A risk was rated. The rating keeps the legend it was given under, or that none was stated. */
  record RiskRated(Ref risk, RatingOf ratingOf, RiskRating rating) implements RiskEvent {}
}
