package uk.improvementboard.query.view;

import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * A rating of a risk as it was given.
 *
 * @param code unchanged
 * @param legend what the code means, as the source says
 * @param matrix the matrix it was given under, which keeps meaning what it meant
 * @param likelihood the code of its level of likelihood on that matrix
 * @param impact the code of its level of impact on that matrix
 */
public record RatedRisk(
    String code,
    Stated<String> legend,
    Stated<Ref> matrix,
    Stated<String> likelihood,
    Stated<String> impact,
    Stated<ImpreciseDate> ratedOn) {

  static RatedRisk of(RiskRated rated) {
    return new RatedRisk(
        rated.rating().code(),
        rated.rating().legend(),
        rated.matrix(),
        rated.likelihood(),
        rated.impact(),
        rated.on());
  }
}
