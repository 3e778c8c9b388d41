package uk.improvementboard.query.view;

import uk.improvementboard.events.InterventionEvent;
import uk.improvementboard.events.InterventionEvent.AdviserAppointed;
import uk.improvementboard.events.InterventionEvent.CommissionerAppointed;
import uk.improvementboard.events.InterventionEvent.ImprovementNoticeIssued;
import uk.improvementboard.events.InterventionEvent.InterventionLifted;
import uk.improvementboard.events.InterventionEvent.InterventionReplaced;
import uk.improvementboard.events.InterventionEvent.PostInterventionSupportEnded;
import uk.improvementboard.events.InterventionEvent.RequirementMet;
import uk.improvementboard.events.InterventionEvent.RequirementProgressReported;
import uk.improvementboard.events.InterventionEvent.RequirementSet;
import uk.improvementboard.events.InterventionEvent.ReviewHeld;
import uk.improvementboard.events.InterventionEvent.ReviewScheduled;
import uk.improvementboard.events.InterventionEvent.StatutoryDirectionIssued;
import uk.improvementboard.events.InterventionEvent.StatutoryDirectionUpdated;

/** Events about interventions, a sentence each. */
final class InterventionSentences {

  private InterventionSentences() {}

  static String of(InterventionEvent event) {
    return switch (event) {
      case AdviserAppointed e -> "Adviser appointed: " + e.title() + InWords.when(", ", e.on());
      case CommissionerAppointed e ->
          "Commissioner appointed: " + e.title() + InWords.when(", ", e.on());
      case ImprovementNoticeIssued e ->
          "Improvement notice issued: " + e.title() + InWords.when(", ", e.on());
      case StatutoryDirectionIssued e ->
          "Statutory direction issued: " + e.title() + InWords.when(", ", e.on());
      case StatutoryDirectionUpdated e ->
          "Statutory direction "
              + e.intervention()
              + " updated"
              + InWords.when(" on ", e.on())
              + e.content().toOptional().map(content -> ": " + content).orElse("");
      case InterventionLifted e ->
          "Intervention "
              + e.intervention()
              + " lifted"
              + InWords.when(" on ", e.on())
              + InWords.when(", support until ", e.supportUntil());
      case InterventionReplaced e ->
          "Intervention "
              + e.intervention()
              + " replaced by "
              + e.by()
              + InWords.when(" on ", e.on());
      case PostInterventionSupportEnded e ->
          "Support after intervention "
              + e.intervention()
              + " ended"
              + InWords.when(" on ", e.on());
      case RequirementSet e ->
          "Required by " + e.intervention() + ": " + e.text() + InWords.when(", by ", e.due());
      case RequirementProgressReported e ->
          "Progress on requirement " + e.requirement() + ": " + e.narrative();
      case RequirementMet e ->
          "Requirement " + e.requirement() + " met" + InWords.when(" on ", e.on());
      case ReviewScheduled e ->
          "Review scheduled: "
              + e.title()
              + e.point().toOptional().map(months -> ", " + months(months)).orElse("")
              + InWords.when(", due ", e.due());
      case ReviewHeld e -> "Review " + e.review() + " held" + InWords.when(" on ", e.on());
    };
  }

  private static String months(int number) {
    return number + (number == 1 ? " month" : " months") + " after the issue";
  }
}
