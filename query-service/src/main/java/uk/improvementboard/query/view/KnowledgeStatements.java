package uk.improvementboard.query.view;

import uk.improvementboard.events.ArrangementEvent;
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
import uk.improvementboard.terms.EntityKind;

/** What events about knowledge say. */
final class KnowledgeStatements {

  private KnowledgeStatements() {}

  static Says of(KnowledgeEvent event, long place) {
    return switch (event) {
      case AudienceJoined e ->
          Says.about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME)
              .that(Field.of("learnsFrom", e.audience() + " from " + e.learnsFrom()), e.because());
      case DiscrepancyNoted e ->
          Says.about(EntityKind.DISCREPANCY, e.discrepancy())
              .that("title", e.title())
              .that("status", DiscrepancyStatus.NOTED)
              .that("about", e.about())
              .that("sources", e.statements());
      case DiscrepancyReviewBegan e ->
          Says.about(EntityKind.DISCREPANCY, e.discrepancy())
              .that("status", DiscrepancyStatus.UNDER_REVIEW)
              .that("underReviewBy", e.by());
      case DiscrepancyResolved e ->
          Says.about(EntityKind.DISCREPANCY, e.discrepancy())
              .that("status", DiscrepancyStatus.RESOLVED)
              .that("preferred", e.preferred())
              .that("resolvedBecause", e.why())
              .that("decision", e.decision());
      case DiscrepancyLeftOpen e ->
          Says.about(EntityKind.DISCREPANCY, e.discrepancy())
              .that("status", DiscrepancyStatus.LEFT_OPEN)
              .that("leftOpenBecause", e.why());
      case ReportedOut e ->
          Says.about(EntityKind.REPORT_OUT, e.reportOut())
              .that("title", e.title())
              .that("sentTo", e.to())
              .that("audience", e.audience())
              .that("sentOn", e.on())
              .that("reported", e.what())
              .that("positionSent", e.positionSent())
              .that("paper", e.paper())
              .that("response", e.response());
      case ResponseReceived e ->
          Says.about(EntityKind.REPORT_OUT, e.reportOut())
              .that(Field.entry("responses", place), new Response(e.words(), e.on()));
      // who may know of a thing is knowledge, not a statement about it
      case DisclosureEmbargoed e -> Says.about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME);
      case ThingsRestricted e -> Says.about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME);
      // who was told is knowledge, not a statement about the thing
      case Disclosed e -> Says.about(EntityKind.PROGRAMME, ArrangementEvent.PROGRAMME);
      case FactCorrected e -> Says.one(e.instead(), place);
    };
  }
}
