package uk.improvementboard.query.view;

import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.InspectionEvent.AnnualEngagementMeetingHeld;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.InspectionEvent.AreaForPriorityActionRecorded;
import uk.improvementboard.events.InspectionEvent.CommendationRecorded;
import uk.improvementboard.events.InspectionEvent.CommentRecorded;
import uk.improvementboard.events.InspectionEvent.FieldworkBegan;
import uk.improvementboard.events.InspectionEvent.FieldworkCompleted;
import uk.improvementboard.events.InspectionEvent.FindingsReceived;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionCancelled;
import uk.improvementboard.events.InspectionEvent.InspectionExpected;
import uk.improvementboard.events.InspectionEvent.InspectionNotified;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.LetterWithheldFromPublication;
import uk.improvementboard.events.InspectionEvent.ReportPublished;
import uk.improvementboard.events.InspectionEvent.StrengthRecorded;

/** Events about inspections, a sentence each. */
final class InspectionSentences {

  private InspectionSentences() {}

  static String of(InspectionEvent event) {
    return switch (event) {
      case InspectionExpected e -> e.title() + " expected" + InWords.when(" ", e.window());
      case InspectionPlanned e -> e.title() + " planned for " + e.planned().inWords();
      case InspectionActivitySuspended e ->
          "Inspection activity " + e.inspection() + " suspended from " + e.from().inWords();
      case InspectionOutcomeRecorded e ->
          "Outcome recorded: "
              + e.title()
              + InWords.when(", ", e.actual())
              + InWords.when(", published ", e.published());
      case JudgementRecorded e -> "Judgement on " + e.area().replace('-', ' ') + ": " + e.grade();
      case StrengthRecorded e -> "Strength found: " + e.text();
      case AreaForImprovementRecorded e -> "Area for improvement: " + e.text();
      case AreaForPriorityActionRecorded e -> "Area for priority action: " + e.text();
      case CommentRecorded e -> "Comment: " + e.text();
      case CommendationRecorded e -> "Commended: " + e.text();
      case InspectionNotified e -> "Notice given of " + e.inspection() + InWords.when(", ", e.on());
      case FieldworkBegan e ->
          "Fieldwork of " + e.inspection() + " began" + InWords.when(" ", e.on());
      case FieldworkCompleted e ->
          "Fieldwork of " + e.inspection() + " completed" + InWords.when(" ", e.on());
      case FindingsReceived e ->
          "Findings of "
              + e.inspection()
              + " received, "
              + InWords.words(e.stage())
              + InWords.when(", ", e.on());
      case ReportPublished e -> "Report of " + e.inspection() + " published, " + e.on().inWords();
      case LetterWithheldFromPublication e ->
          "The letter of " + e.inspection() + " is not published";
      case InspectionCancelled e ->
          "Inspection activity " + e.inspection() + " cancelled" + InWords.when(" ", e.on());
      case AnnualEngagementMeetingHeld e ->
          "Annual engagement meeting held: " + e.title() + ", " + e.on().inWords();
    };
  }
}
