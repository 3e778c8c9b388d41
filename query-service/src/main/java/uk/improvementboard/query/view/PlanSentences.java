package uk.improvementboard.query.view;

import uk.improvementboard.events.PlanEvent;
import uk.improvementboard.events.PlanEvent.ActionsPlaced;
import uk.improvementboard.events.PlanEvent.PlanAccepted;
import uk.improvementboard.events.PlanEvent.PlanApproved;
import uk.improvementboard.events.PlanEvent.PlanClosed;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanEndorsed;
import uk.improvementboard.events.PlanEvent.PlanRebaselined;
import uk.improvementboard.events.PlanEvent.PlanReturned;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.PlanEvent.PlanSuperseded;
import uk.improvementboard.events.PlanEvent.WorkstreamSetUp;

/** Events about plans, a sentence each. */
final class PlanSentences {

  private PlanSentences() {}

  static String of(PlanEvent event) {
    return switch (event) {
      case PlanDrafted e -> "Plan drafted: " + e.title();
      case PlanEndorsed e -> "Plan " + e.plan() + " endorsed by decision " + e.decision();
      case PlanSubmitted e ->
          "Plan " + e.plan() + " submitted to " + e.to() + ", " + e.on().inWords();
      case WorkstreamSetUp e -> "Workstream of plan " + e.plan() + " set up: " + e.title();
      case ActionsPlaced e -> "Actions placed in plan " + e.plan() + InWords.listed(e.actions());
      case PlanApproved e -> "Plan " + e.plan() + " approved by decision " + e.decision();
      case PlanAccepted e ->
          "Plan " + e.plan() + " accepted by " + e.by() + InWords.when(", ", e.on());
      case PlanReturned e ->
          "Plan " + e.plan() + " returned by " + e.by() + InWords.when(", ", e.on());
      case PlanRebaselined e ->
          "Plan " + e.plan() + " rebaselined by decision " + e.decision() + ": " + e.reason();
      case PlanSuperseded e -> "Plan " + e.plan() + " superseded by " + e.by();
      case PlanClosed e -> "Plan " + e.plan() + " closed by decision " + e.decision();
    };
  }
}
