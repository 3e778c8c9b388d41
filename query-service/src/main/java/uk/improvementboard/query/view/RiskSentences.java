package uk.improvementboard.query.view;

import uk.improvementboard.events.RiskEvent;
import uk.improvementboard.events.RiskEvent.MitigationAdded;
import uk.improvementboard.events.RiskEvent.MitigationDone;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskEscalated;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskLinked;
import uk.improvementboard.events.RiskEvent.RiskMaterialised;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskMitigated;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.RiskEvent.RiskReopened;
import uk.improvementboard.events.RiskEvent.RiskTolerated;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Events about risks, a sentence each. */
final class RiskSentences {

  private RiskSentences() {}

  static String of(RiskEvent event) {
    return switch (event) {
      case RiskIdentified e -> "Risk " + e.risk() + " identified: " + e.title();
      case RiskRated e ->
          "Risk "
              + e.risk()
              + " rated "
              + e.rating().code()
              + " ("
              + InWords.words(e.ratingOf())
              + ", "
              + under(e)
              + ")";
      case MitigationAdded e -> "Mitigation of risk " + e.risk() + " added: " + e.mitigation();
      case MitigationDone e ->
          "Mitigation of risk "
              + e.risk()
              + " done"
              + InWords.when(" ", e.on())
              + ": "
              + e.mitigation()
              + e.words().toOptional().map("; "::concat).orElse("");
      case RiskEscalated e ->
          "Risk " + e.risk() + " escalated to " + e.to() + by(e.decision()) + ": " + e.reason();
      case RiskTolerated e ->
          "Risk " + e.risk() + " tolerated" + by(e.decision()) + ": " + e.reason();
      case RiskMitigated e ->
          "Risk " + e.risk() + " mitigated" + InWords.when(" ", e.on()) + ": " + e.how();
      case RiskMaterialised e ->
          "Risk " + e.risk() + " materialised" + InWords.when(" ", e.on()) + ": " + e.what();
      case RiskClosed e ->
          "Risk "
              + e.risk()
              + " closed"
              + InWords.when(" ", e.on())
              + by(e.decision())
              + ": "
              + e.reason();
      case RiskReopened e -> "Risk " + e.risk() + " reopened: " + e.reason();
      case RiskLinked e -> "More was linked to risk " + e.risk();
      case RiskMatrixAdopted e ->
          "Risk matrix " + e.matrix() + " adopted from " + e.from().inWords() + ": " + e.title();
    };
  }

  private static String under(RiskRated rated) {
    return switch (rated.matrix()) {
      case Stated.Given<Ref>(Ref matrix) ->
          "likelihood " + rated.likelihood() + ", impact " + rated.impact() + " on " + matrix;
      case Stated.Absent<Ref> none -> "legend " + rated.rating().legend();
    };
  }

  private static String by(Stated<Ref> decision) {
    return decision.toOptional().map(ref -> " by " + ref).orElse("");
  }
}
