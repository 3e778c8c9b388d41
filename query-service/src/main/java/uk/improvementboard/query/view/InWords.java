package uk.improvementboard.query.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.InspectionEvent.AreaForPriorityActionRecorded;
import uk.improvementboard.events.InspectionEvent.CommentRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionExpected;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.StrengthRecorded;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PaperEvent.ReviewSubmitted;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

/** Each event as one sentence, for the audit trail and for meetings. */
public final class InWords {

  private InWords() {}

  public static String of(ProgrammeEvent event) {
    return switch (event) {
      case ProgrammeEstablished e -> "Programme established: " + e.title();
      case BoardEstablished e -> "Body established: " + e.name();
      case TermsOfReferenceAdopted e -> "Terms of reference adopted by " + e.board();
      case AppointmentMade e ->
          "Appointed to " + e.board() + ": " + e.slot() + " (" + words(e.capacity()) + ")";
      case AppointmentEnded e -> "Appointment " + e.appointment() + " ended " + e.on().inWords();
      case InspectionExpected e -> e.title() + " expected" + when(" ", e.window());
      case InspectionPlanned e -> e.title() + " planned for " + e.planned().inWords();
      case InspectionActivitySuspended e ->
          "Inspection activity " + e.inspection() + " suspended from " + e.from().inWords();
      case InspectionOutcomeRecorded e ->
          "Outcome recorded: "
              + e.title()
              + when(", ", e.actual())
              + when(", published ", e.published());
      case JudgementRecorded e -> "Judgement on " + e.area().replace('-', ' ') + ": " + e.grade();
      case StrengthRecorded e -> "Strength found: " + e.text();
      case AreaForImprovementRecorded e -> "Area for improvement: " + e.text();
      case AreaForPriorityActionRecorded e -> "Area for priority action: " + e.text();
      case CommentRecorded e -> "Comment: " + e.text();
      case RecommendationRaised e ->
          "Recommendation " + e.recommendation() + " raised: " + e.text();
      case PlanDrafted e -> "Plan drafted: " + e.title();
      case PlanSubmitted e ->
          "Plan " + e.plan() + " submitted to " + e.to() + ", " + e.on().inWords();
      case ActionProposed e -> "Action " + e.action() + " proposed: " + e.text();
      case ActionApproved e -> "Action " + e.action() + " approved" + when(" ", e.on());
      case ActionStarted e -> "Action " + e.action() + " started" + when(" ", e.on());
      case ProgressReported e -> "Progress on " + e.action() + ": " + e.narrative();
      case CompletionClaimed e -> "Completion of " + e.action() + " claimed" + when(" ", e.on());
      case MeasureDefined e -> "Measure " + e.measure() + " defined: " + e.title();
      case ObservationReported e ->
          "Observed for " + e.measure() + ", " + e.period().inWords() + ": " + figure(e.figure());
      case RiskIdentified e -> "Risk " + e.risk() + " identified: " + e.title();
      case RiskRated e ->
          "Risk "
              + e.risk()
              + " rated "
              + e.rating().code()
              + " ("
              + words(e.ratingOf())
              + ", legend "
              + e.rating().legend()
              + ")";
      case MeetingScheduled e -> e.title() + " scheduled for " + e.on().inWords();
      case PackIssued e -> "Pack issued for " + e.meeting() + listed(e.papers());
      case PaperTabled e -> "Paper " + e.paper() + " tabled at " + e.meeting();
      case MeetingOpened e ->
          "Meeting "
              + e.meeting()
              + " opened, "
              + e.on().inWords()
              + (e.quorate() == Quorate.NO_QUORUM_SET ? "" : ", " + words(e.quorate()));
      case AttendanceRecorded e -> "Attendance recorded at " + e.meeting();
      case VerbalUpdateGiven e -> "Told at " + e.meeting() + " by the " + e.by() + ": " + e.text();
      case MeetingClosed e -> "Meeting " + e.meeting() + " closed";
      case MinutesConfirmed e -> "Minutes of " + e.meeting() + " confirmed at " + e.at();
      case DecisionRecorded e ->
          "Decision " + e.decision() + " at " + e.meeting() + ": " + e.text();
      case DocumentRegistered e -> "Document registered: " + e.title();
      case ReviewSubmitted e ->
          e.title() + " submitted to " + e.to() + ", " + e.submitted().inWords();
      case Disclosed e -> joined(e.things()) + " disclosed: " + disclosure(e.disclosure());
      case AudienceJoined e -> e.audience() + " learns what " + e.learnsFrom() + " learns";
      case FactCorrected e ->
          "Correction of position "
              + e.corrects()
              + ": "
              + of(e.instead())
              + " ("
              + e.reason()
              + ")";
      case DiscrepancyNoted e -> "Sources disagree: " + e.title();
    };
  }

  /** A disclosure as a person would say it: {@code public, published 7 January 2020}. */
  public static String disclosure(Disclosure disclosure) {
    return disclosure.audience()
        + ", "
        + words(disclosure.means())
        + (disclosure.meeting() == null ? "" : " at " + disclosure.meeting())
        + " "
        + disclosure.on().inWords();
  }

  /** A figure as its source gives it. */
  public static String figure(Figure figure) {
    return switch (figure) {
      case Figure.Number n ->
          n.value().toPlainString()
              + (n.madeOf().isEmpty()
                  ? ""
                  : " = "
                      + n.madeOf().stream()
                          .map(part -> part.value().toPlainString())
                          .collect(Collectors.joining(" + ")));
      case Figure.None none -> none.words();
      case Figure.Words words -> words.words();
      case Figure.Suppressed suppressed -> "suppressed";
      case Figure.NotReported notReported -> "not reported";
    };
  }

  /** A rating as given, with its legend where one is stated: {@code B2, legend not stated}. */
  public static String rating(RiskRating rating) {
    return rating.code()
        + (rating.legend() instanceof Stated.Given<String> legend
            ? ": " + legend.value()
            : ", legend " + rating.legend());
  }

  /** An enum constant in words: {@code NO_QUORUM_SET} is "no quorum set". */
  public static String words(Enum<?> constant) {
    return words(constant.name());
  }

  /** The same from the constant's name, as answers give it. */
  public static String words(String constant) {
    return constant
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ')
        .replace("childrens", "children's")
        .replaceAll("\\b(send)\\b", "SEND");
  }

  private static String when(String before, Stated<ImpreciseDate> date) {
    return date.toOptional().map(day -> before + day.inWords()).orElse("");
  }

  private static String listed(List<Ref> refs) {
    return refs.isEmpty() ? "" : ": " + joined(refs);
  }

  private static String joined(List<Ref> refs) {
    return refs.stream().map(Ref::value).collect(Collectors.joining(", "));
  }
}
