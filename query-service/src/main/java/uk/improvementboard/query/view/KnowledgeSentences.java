package uk.improvementboard.query.view;

import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyLeftOpen;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyResolved;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyReviewBegan;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.KnowledgeEvent.ResponseReceived;
import uk.improvementboard.events.KnowledgeEvent.ThingsRestricted;

/** Events about knowledge, a sentence each. */
final class KnowledgeSentences {

  private KnowledgeSentences() {}

  static String of(KnowledgeEvent event) {
    return switch (event) {
      case Disclosed e ->
          InWords.joined(e.things()) + " disclosed: " + InWords.disclosure(e.disclosure());
      case AudienceJoined e -> e.audience() + " learns what " + e.learnsFrom() + " learns";
      case FactCorrected e ->
          "Correction of position "
              + e.corrects()
              + ": "
              + InWords.of(e.instead())
              + " ("
              + e.reason()
              + ")";
      case DiscrepancyNoted e -> "Sources disagree: " + e.title();
      case DiscrepancyReviewBegan e ->
          "Discrepancy "
              + e.discrepancy()
              + " under review"
              + e.by().toOptional().map(by -> " by " + InWords.the(by)).orElse("");
      case DiscrepancyResolved e ->
          "Discrepancy "
              + e.discrepancy()
              + " resolved for statement "
              + e.preferred()
              + ": "
              + e.why();
      case DiscrepancyLeftOpen e -> "Discrepancy " + e.discrepancy() + " left open: " + e.why();
      case DisclosureEmbargoed e ->
          InWords.joined(e.things())
              + " embargoed"
              + InWords.when(" until ", e.until())
              + ": "
              + e.reason();
      case ThingsRestricted e -> InWords.joined(e.things()) + " made exempt";
      case ReportedOut e ->
          "Reported to " + e.to() + InWords.when(" on ", e.on()) + ": " + e.title();
      case ResponseReceived e ->
          "Response to " + e.reportOut() + InWords.when(" of ", e.on()) + ": " + e.words();
    };
  }
}
