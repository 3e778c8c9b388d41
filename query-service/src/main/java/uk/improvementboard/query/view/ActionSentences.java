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
import uk.improvementboard.terms.ExtensionAuthority;
import uk.improvementboard.terms.ExtensionAuthority.ByDecision;
import uk.improvementboard.terms.ExtensionAuthority.UnderDelegation;

/** Events about actions, a sentence each. */
final class ActionSentences {

  private ActionSentences() {}

  static String of(ActionEvent event) {
    return switch (event) {
      case ActionProposed e -> "Action " + e.action() + " proposed: " + e.text();
      case ActionApproved e -> "Action " + e.action() + " approved" + InWords.when(" ", e.on());
      case ActionStarted e -> "Action " + e.action() + " started" + InWords.when(" ", e.on());
      case ProgressReported e -> "Progress on " + e.action() + ": " + e.narrative();
      case CompletionClaimed e ->
          "Completion of " + e.action() + " claimed" + InWords.when(" ", e.on());
      case ActionLeadAssigned e ->
          "Action "
              + e.action()
              + " led by "
              + InWords.the(e.lead())
              + InWords.when(" from ", e.on());
      case ConfidenceRated e ->
          "Action "
              + e.action()
              + " rated "
              + e.rating()
              + " on "
              + e.scheme()
              + InWords.when(", ", e.on());
      case RatingOverridden e ->
          "Action "
              + e.action()
              + " rated "
              + e.rating()
              + InWords.when(", ", e.on())
              + ", where "
              + e.scheme()
              + " calculates "
              + e.calculated()
              + ": "
              + e.reason();
      case ActionPaused e ->
          "Action "
              + e.action()
              + " paused"
              + InWords.when(" until ", e.until())
              + ": "
              + e.reason();
      case ActionResumed e -> "Action " + e.action() + " resumed" + InWords.when(" ", e.on());
      case EmbeddingBegan e ->
          "Completion of "
              + e.action()
              + " accepted"
              + InWords.when(" ", e.on())
              + ", evidence of impact awaited";
      case ActionSignedOffAsEmbedded e ->
          "Action "
              + e.action()
              + " signed off as embedded by decision "
              + e.decision()
              + " on "
              + InWords.joined(e.evidence());
      case SignOffRefused e -> "Sign-off of " + e.action() + " refused: " + e.reason();
      case ActionReopened e -> "Action " + e.action() + " reopened: " + e.reason();
      case ActionWithdrawn e ->
          "Action " + e.action() + " withdrawn by decision " + e.decision() + ": " + e.reason();
      case ActionSuperseded e ->
          "Action "
              + e.action()
              + " superseded by "
              + InWords.joined(e.successors())
              + ": "
              + e.reason();
      case RecommendationsLinked e ->
          "Action " + e.action() + " linked to " + InWords.joined(e.recommendations());
      case ExtensionRequested e ->
          "More time asked for "
              + e.action()
              + ", until "
              + e.until().inWords()
              + ": "
              + e.reason();
      case ExtensionGranted e ->
          "Due date of "
              + e.action()
              + " moved"
              + InWords.when(" from ", e.from())
              + " to "
              + e.until().inWords()
              + ", "
              + authority(e.grantedBy());
      case ExtensionRefused e -> "More time refused for " + e.action() + ": " + e.reason();
    };
  }

  static String authority(ExtensionAuthority authority) {
    return switch (authority) {
      case ByDecision by -> "by decision " + by.decision();
      case UnderDelegation by ->
          "by " + InWords.the(by.post()) + " under a delegation of " + by.board();
    };
  }
}
