package uk.improvementboard.query.view;

import uk.improvementboard.events.RecommendationEvent;
import uk.improvementboard.events.RecommendationEvent.FindingsLinked;
import uk.improvementboard.events.RecommendationEvent.NoActionAgreed;
import uk.improvementboard.events.RecommendationEvent.RecommendationAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationConfirmed;
import uk.improvementboard.events.RecommendationEvent.RecommendationNotAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RecommendationEvent.RecommendationRecurred;
import uk.improvementboard.events.RecommendationEvent.RecommendationReopened;
import uk.improvementboard.events.RecommendationEvent.RecommendationSignedOff;

/** Events about recommendations, a sentence each. */
final class RecommendationSentences {

  private RecommendationSentences() {}

  static String of(RecommendationEvent event) {
    return switch (event) {
      case RecommendationRaised e ->
          "Recommendation " + e.recommendation() + " raised: " + e.text();
      case RecommendationAccepted e ->
          "Recommendation " + e.recommendation() + " accepted" + InWords.when(", ", e.on());
      case RecommendationNotAccepted e ->
          "Recommendation " + e.recommendation() + " not accepted: " + e.reason();
      case NoActionAgreed e ->
          "No action agreed for recommendation " + e.recommendation() + ": " + e.reason();
      case FindingsLinked e ->
          "Recommendation "
              + e.recommendation()
              + " answers more findings"
              + InWords.listed(e.findings());
      case RecommendationRecurred e ->
          "Recommendation " + e.recommendation() + " recurs at " + e.inspection();
      case RecommendationSignedOff e ->
          "Recommendation " + e.recommendation() + " signed off by decision " + e.decision();
      case RecommendationConfirmed e ->
          "Recommendation " + e.recommendation() + " confirmed as done at " + e.inspection();
      case RecommendationReopened e ->
          "Recommendation " + e.recommendation() + " reopened: " + e.reason();
    };
  }
}
