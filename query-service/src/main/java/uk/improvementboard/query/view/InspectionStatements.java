package uk.improvementboard.query.view;

import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.InspectionEvent.AnnualEngagementMeetingHeld;
import uk.improvementboard.events.InspectionEvent.FieldworkBegan;
import uk.improvementboard.events.InspectionEvent.FieldworkCompleted;
import uk.improvementboard.events.InspectionEvent.Finding;
import uk.improvementboard.events.InspectionEvent.FindingsReceived;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionCancelled;
import uk.improvementboard.events.InspectionEvent.InspectionExpected;
import uk.improvementboard.events.InspectionEvent.InspectionNotified;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.LetterWithheldFromPublication;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.InspectionEvent.ReportPublished;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Stated;

/** What events about inspections say. */
final class InspectionStatements {

  private InspectionStatements() {}

  static Says of(InspectionEvent event, long place) {
    return switch (event) {
      case InspectionExpected e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("title", e.title())
              .that("edition", e.edition())
              .that("activity", e.activity())
              .that("status", InspectionStatus.EXPECTED)
              .that("window", e.window())
              .that("basis", e.basis())
              .that("linesOfEnquiry", e.linesOfEnquiry());
      case InspectionPlanned e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("title", e.title())
              .that("edition", e.edition())
              .that("activity", e.activity())
              .that("status", InspectionStatus.PLANNED)
              .that("plannedFor", Stated.given(e.planned()))
              .that("publication", e.publication())
              .that("publicationRule", e.publicationRule());
      case InspectionActivitySuspended e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("status", InspectionStatus.SUSPENDED)
              .that("plannedFor", Stated.notApplicable())
              .that("suspendedFrom", e.from())
              .that("suspendedBy", e.by())
              .that("suspensionReason", e.reason());
      case InspectionNotified e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("status", InspectionStatus.NOTIFIED)
              .that("notifiedOn", e.on())
              .that("fieldworkFrom", e.fieldworkFrom())
              .that("teamSize", e.teamSize())
              .that("lookBack", e.lookBack())
              .that("notice", e.words());
      case FieldworkBegan e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("status", InspectionStatus.UNDER_WAY)
              .that("fieldworkBegan", e.on());
      case FieldworkCompleted e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("status", InspectionStatus.FIELDWORK_COMPLETE)
              .that("fieldworkCompleted", e.on());
      case FindingsReceived e -> received(e);
      case ReportPublished e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("publication", Publication.PUBLISHED)
              .that("published", Stated.given(e.on()))
              .that("report", e.paper());
      case LetterWithheldFromPublication e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("publication", Publication.NOT_FOR_PUBLICATION)
              .that("publicationRule", e.rule());
      case InspectionCancelled e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("status", InspectionStatus.CANCELLED)
              .that("plannedFor", Stated.notApplicable())
              .that("cancelledOn", e.on())
              .that("cancelledBy", e.by())
              .that("cancelledBecause", e.reason());
      case AnnualEngagementMeetingHeld e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("title", e.title())
              .that("edition", e.edition())
              .that("activity", ActivityType.ANNUAL_ENGAGEMENT_MEETING)
              .that("status", InspectionStatus.TOOK_PLACE)
              .that("tookPlace", Stated.given(e.on()))
              .that("heldBy", e.by())
              .that("topics", e.topics())
              .that("publication", Publication.NOT_FOR_PUBLICATION)
              .that("letter", e.paper());
      case InspectionOutcomeRecorded e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that("title", e.title())
              .that("edition", Stated.given(e.edition()))
              .that("activity", e.activity())
              .that("status", InspectionStatus.TOOK_PLACE)
              .that("plannedFor", e.planned())
              .that("tookPlace", e.actual())
              .that("received", e.received())
              .that("published", e.published())
              .that("publication", e.publication())
              .that("summary", e.summary());
      case JudgementRecorded e ->
          Says.about(EntityKind.INSPECTION, e.inspection())
              .that(Field.of("judgements", e.area()), e.grade());
      case Finding e ->
          Says.about(EntityKind.FINDING, e.finding())
              .that("text", e.text())
              .that("inspection", e.inspection())
              .that("findingKind", e.kindOfFinding())
              .that("area", e.area());
    };
  }

  /** What is received in draft says nothing of when it will be received as it stands. */
  private static Says received(FindingsReceived e) {
    Says says =
        Says.about(EntityKind.INSPECTION, e.inspection())
            .that("status", InspectionStatus.FINDINGS_RECEIVED);
    return switch (e.stage()) {
      case DRAFT -> says.that("receivedInDraft", e.on()).that("draftReport", e.paper());
      case FINAL -> says.that("received", e.on()).that("report", e.paper());
    };
  }
}
