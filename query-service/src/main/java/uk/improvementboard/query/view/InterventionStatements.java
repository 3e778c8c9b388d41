package uk.improvementboard.query.view;

import uk.improvementboard.events.InterventionEvent;
import uk.improvementboard.events.InterventionEvent.AdviserAppointed;
import uk.improvementboard.events.InterventionEvent.CommissionerAppointed;
import uk.improvementboard.events.InterventionEvent.ImprovementNoticeIssued;
import uk.improvementboard.events.InterventionEvent.InterventionKind;
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
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** What events about interventions say. */
final class InterventionStatements {

  private InterventionStatements() {}

  static Says of(InterventionEvent event, long place) {
    return switch (event) {
      case AdviserAppointed e ->
          begun(e.intervention(), e.title(), InterventionKind.ADVISER)
              .that("issuedBy", e.by())
              .that("issuedOn", e.on())
              .that("terms", e.terms())
              .that("paper", e.paper())
              .that("legalBasis", e.legalBasis());
      case CommissionerAppointed e ->
          begun(e.intervention(), e.title(), InterventionKind.COMMISSIONER)
              .that("issuedBy", e.by())
              .that("issuedOn", e.on())
              .that("terms", e.terms())
              .that("paper", e.paper())
              .that("legalBasis", e.legalBasis());
      case ImprovementNoticeIssued e ->
          begun(e.intervention(), e.title(), InterventionKind.IMPROVEMENT_NOTICE)
              .that("issuedBy", e.by())
              .that("issuedOn", e.on())
              .that("paper", e.paper())
              .that("steps", e.steps())
              .that("reviewEvery", e.reviewEvery());
      case StatutoryDirectionIssued e ->
          begun(e.intervention(), e.title(), InterventionKind.STATUTORY_DIRECTION)
              .that("legalBasis", e.legalBasis())
              .that("issuedBy", e.by())
              .that("issuedOn", e.on())
              .that("directs", e.content())
              .that("paper", e.paper());
      case StatutoryDirectionUpdated e ->
          Says.about(EntityKind.INTERVENTION, e.intervention())
              .that("updatedOn", e.on())
              .that("directs", e.content())
              .that("paper", e.paper());
      case InterventionLifted e ->
          Says.about(EntityKind.INTERVENTION, e.intervention())
              .that("status", InterventionStatus.LIFTED)
              .that("endedOn", e.on())
              .that("endReason", e.reason())
              .that("supportUntil", e.supportUntil());
      case InterventionReplaced e ->
          Says.about(EntityKind.INTERVENTION, e.intervention())
              .that("status", InterventionStatus.REPLACED)
              .that("endedOn", e.on())
              .that("replacedBy", e.by());
      case PostInterventionSupportEnded e ->
          Says.about(EntityKind.INTERVENTION, e.intervention())
              .that("status", InterventionStatus.SUPPORT_ENDED)
              .that("supportEndedOn", e.on())
              .that("supportEndReason", e.reason());
      case RequirementSet e ->
          Says.about(EntityKind.REQUIREMENT, e.requirement())
              .that("text", e.text())
              .that("status", RequirementStatus.OPEN)
              .that("intervention", e.intervention())
              .that("due", e.due());
      case RequirementProgressReported e ->
          Says.about(EntityKind.REQUIREMENT, e.requirement())
              .that(
                  Field.entry("progress", place),
                  new RequirementProgress(e.narrative(), e.on(), e.reliedOn()));
      case RequirementMet e ->
          Says.about(EntityKind.REQUIREMENT, e.requirement())
              .that("status", RequirementStatus.MET)
              .that("metOn", e.on())
              .that("metBecause", e.words())
              .that("decision", e.decision());
      case ReviewScheduled e ->
          Says.about(EntityKind.REVIEW, e.review())
              .that("title", e.title())
              .that("status", ReviewStatus.SCHEDULED)
              .that("intervention", e.intervention())
              .that("point", e.point())
              .that("due", e.due())
              .that("reviewedBy", e.by())
              .that("submittedTo", e.to());
      case ReviewHeld e ->
          Says.about(EntityKind.REVIEW, e.review())
              .that("status", ReviewStatus.HELD)
              .that("heldOn", e.on())
              .that("conclusion", e.conclusion());
    };
  }

  private static Says begun(Ref intervention, String title, InterventionKind by) {
    return Says.about(EntityKind.INTERVENTION, intervention)
        .that("title", title)
        .that("interventionKind", by)
        .that("status", InterventionStatus.IN_FORCE);
  }
}
