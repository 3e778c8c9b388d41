package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** The scales on which a programme rates its actions and its measures. */
public sealed interface SchemeEvent extends ProgrammeEvent {

  Ref scheme();

  @Override
  default List<Ref> subjects() {
    return List.of(scheme());
  }

  /**
   * A rating scheme was adopted; the one in force for a kind of thing on a day is the one that
   * begins last, and of several that begin together the one adopted last.
   *
   * @param appliesTo the kinds of thing that are rated on it, actions or measures
   * @param levels its levels, the best first
   * @param calculation how a rating follows from the facts, if it does
   * @param from when it begins; what is imprecise counts at its start
   */
  record RatingSchemeAdopted(
      Ref scheme,
      String name,
      Stated<String> version,
      List<EntityKind> appliesTo,
      List<RatingLevel> levels,
      RatingCalculation calculation,
      ImpreciseDate from)
      implements SchemeEvent {
    public RatingSchemeAdopted {
      appliesTo = List.copyOf(appliesTo);
      levels = List.copyOf(levels);
    }
  }
}
