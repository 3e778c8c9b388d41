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
import uk.improvementboard.terms.EntityKind;

/** What events about recommendations say. */
final class RecommendationStatements {

  private RecommendationStatements() {}

  static Says of(RecommendationEvent event, long place) {
    return switch (event) {
      case RecommendationRaised e ->
          Says.about(EntityKind.RECOMMENDATION, e.recommendation())
              .that("title", e.title().toOptional().orElse(e.text()))
              .that("text", e.text())
              .that("handling", Handling.RECORDED)
              .that("recommendationKind", e.kind())
              .that("findings", e.findings())
              .that("inspection", e.inspection())
              .that("carriedFrom", e.carriedFrom())
              .that("selfEvaluation", e.selfEvaluation())
              .that("intervention", e.intervention())
              .that("area", e.area())
              .that("serviceArea", e.serviceArea())
              .that("sponsor", e.sponsor());
      case RecommendationAccepted e ->
          Says.about(EntityKind.RECOMMENDATION, e.recommendation())
              .that("handling", Handling.ACCEPTED)
              .that("acceptedOn", e.on())
              .that("acceptedBy", e.by());
      case RecommendationNotAccepted e ->
          Says.about(EntityKind.RECOMMENDATION, e.recommendation())
              .that("handling", Handling.NOT_ACCEPTED)
              .that("declinedBecause", e.reason())
              .that("declinedBy", e.by());
      case NoActionAgreed e ->
          Says.about(EntityKind.RECOMMENDATION, e.recommendation())
              .that("handling", Handling.NO_ACTION_AGREED)
              .that("noActionBecause", e.reason())
              .that("noActionDecision", e.decision());
      case FindingsLinked e ->
          Says.about(EntityKind.RECOMMENDATION, e.recommendation())
              .that(Field.entry("linkedFindings", place), new LinkedFindings(e.findings()));
      case RecommendationRecurred e ->
          Says.about(EntityKind.RECOMMENDATION, e.recommendation())
              .that("handling", Handling.RECURRING)
              .that(
                  Field.entry("recurrences", place),
                  new Recurrence(e.inspection(), e.finding(), e.words()));
      case RecommendationSignedOff e ->
          Says.about(EntityKind.RECOMMENDATION, e.recommendation())
              .that("handling", Handling.SIGNED_OFF)
              .that("signOff", e.decision())
              .that("signOffEvidence", e.evidence());
      case RecommendationConfirmed e ->
          Says.about(EntityKind.RECOMMENDATION, e.recommendation())
              .that("handling", Handling.CONFIRMED)
              .that("confirmedBy", e.inspection())
              .that("confirmedInWords", e.words());
      case RecommendationReopened e ->
          Says.about(EntityKind.RECOMMENDATION, e.recommendation())
              .that("handling", Handling.REOPENED)
              .that("reopenedBecause", e.reason())
              .that("reopeningDecision", e.decision());
    };
  }
}
