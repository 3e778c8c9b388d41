package uk.improvementboard.query.view;

import uk.improvementboard.events.ActionEvent;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionLeadAssigned;
import uk.improvementboard.events.ActionEvent.ActionPaused;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionReopened;
import uk.improvementboard.events.ActionEvent.ActionResumed;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.ActionSuperseded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.EmbeddingBegan;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.ExtensionRefused;
import uk.improvementboard.events.ActionEvent.ExtensionRequested;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ActionEvent.RatingOverridden;
import uk.improvementboard.events.ActionEvent.RecommendationsLinked;
import uk.improvementboard.events.ActionEvent.SignOffRefused;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Stated;

/** What events about actions say. */
final class ActionStatements {

  private ActionStatements() {}

  static Says of(ActionEvent event, long place) {
    return switch (event) {
      case ActionProposed e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("text", e.text())
              .that("stage", ActionStage.PROPOSED)
              .that("recommendations", e.recommendations())
              .that("plan", e.plan())
              .that("lead", e.lead())
              .that("accountable", e.accountable())
              .that("partner", e.partner())
              .that("start", e.start())
              .that("originalDue", e.due())
              .that("due", e.due())
              .that("successCriteria", e.successCriteria())
              .that("workstream", e.workstream())
              .that("dependsOn", e.dependsOn())
              .that("cost", e.cost());
      case ActionApproved e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.APPROVED)
              .that("approvedOn", e.on())
              .that("approvedBy", e.by());
      case ActionStarted e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.IN_PROGRESS)
              .that("startedOn", e.on());
      case ProgressReported e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("rating", e.declaredRating())
              .that(Field.entry("progress", place), Progress.of(e));
      case CompletionClaimed e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.COMPLETED)
              .that("completedOn", e.on())
              .that("completionEvidence", e.evidence());
      case ActionLeadAssigned e -> {
        Says says =
            Says.about(EntityKind.ACTION, e.action())
                .that("lead", e.lead())
                .that("leadSince", e.on())
                .that("leadReason", e.reason());
        yield e.accountable() instanceof Stated.Given<String> answers
            ? says.that("accountable", answers)
            : says;
      }
      case ConfidenceRated e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("confidence", e.rating())
              .that(Field.entry("confidenceRatings", place), ConfidenceRating.of(e));
      case RatingOverridden e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("confidence", e.rating())
              .that(Field.entry("confidenceRatings", place), ConfidenceRating.of(e));
      case ActionPaused e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.PAUSED)
              .that("pauseReason", e.reason())
              .that("pausedUntil", e.until());
      case ActionResumed e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.IN_PROGRESS)
              .that("pausedUntil", Stated.notApplicable())
              .that("resumedOn", e.on());
      case EmbeddingBegan e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.EMBEDDING)
              .that("embeddingSince", e.on())
              .that("toBeShownBy", e.shownBy());
      case ActionSignedOffAsEmbedded e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.EMBEDDED)
              .that("signedOffBy", e.decision())
              .that("signedOffOn", e.evidence());
      case SignOffRefused e ->
          Says.about(EntityKind.ACTION, e.action())
              .that(
                  Field.entry("signOffsRefused", place),
                  new SignOffRefusal(e.reason(), e.decision()));
      case ActionReopened e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.REOPENED)
              .that("reopenReason", e.reason())
              .that("reopenedBy", e.decision());
      case ActionWithdrawn e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.WITHDRAWN)
              .that("withdrawnBy", e.decision())
              .that("withdrawalReason", e.reason());
      case ActionSuperseded e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("stage", ActionStage.SUPERSEDED)
              .that("successors", e.successors())
              .that("supersededReason", e.reason())
              .that("supersededByDecision", e.decision());
      case RecommendationsLinked e ->
          Says.about(EntityKind.ACTION, e.action())
              .that(
                  Field.entry("recommendationsLinked", place),
                  new LinkedRecommendations(e.recommendations()));
      case ExtensionRequested e ->
          Says.about(EntityKind.ACTION, e.action())
              .that(
                  Field.entry("extensionRequests", place),
                  new ExtensionRequest(e.until(), e.reason(), e.by()));
      case ExtensionGranted e ->
          Says.about(EntityKind.ACTION, e.action())
              .that("due", e.until())
              .that(Field.entry("extensions", place), Extension.of(e));
      case ExtensionRefused e ->
          Says.about(EntityKind.ACTION, e.action())
              .that(
                  Field.entry("extensionsRefused", place),
                  new ExtensionRefusal(e.reason(), e.by(), e.decision()));
    };
  }
}
