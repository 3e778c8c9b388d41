package uk.improvementboard.query.view;

import java.util.List;
import uk.improvementboard.terms.Ref;

/** Recommendations that an action was found to answer after it was proposed. */
public record LinkedRecommendations(List<Ref> recommendations) {
  public LinkedRecommendations {
    recommendations = List.copyOf(recommendations);
  }
}
