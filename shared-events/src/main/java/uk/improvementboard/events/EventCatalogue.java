package uk.improvementboard.events;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names under which events are stored, for ever: {@code <part>.<what-happened>} and a revision.
 * A class may be renamed or moved; a stored name may not. What is not here is neither written nor
 * read.
 */
public final class EventCatalogue {

  /**
   * The name and revision of an event as stored.
   *
   * @param name {@code action.progress-reported}
   * @param revision counts up from {@code 1} whenever the shape changes
   */
  public record StoredName(String name, String revision) {
    @Override
    public String toString() {
      return name + " revision " + revision;
    }
  }

  private static final List<Map.Entry<String, Class<? extends ProgrammeEvent>>> FIRST_REVISIONS =
      List.of(
          entry("programme.established", ArrangementEvent.ProgrammeEstablished.class),
          entry("board.established", BoardEvent.BoardEstablished.class),
          entry("board.terms-of-reference-adopted", BoardEvent.TermsOfReferenceAdopted.class),
          entry("board.appointment-made", BoardEvent.AppointmentMade.class),
          entry("board.appointment-ended", BoardEvent.AppointmentEnded.class),
          entry("board.reporting-line-set", BoardEvent.ReportingLineSet.class),
          entry("board.reporting-line-ended", BoardEvent.ReportingLineEnded.class),
          entry("board.phase-changed", BoardEvent.BoardPhaseChanged.class),
          entry("board.stood-down", BoardEvent.BoardStoodDown.class),
          entry("inspection.expected", InspectionEvent.InspectionExpected.class),
          entry("inspection.planned", InspectionEvent.InspectionPlanned.class),
          entry("inspection.suspended", InspectionEvent.InspectionActivitySuspended.class),
          entry("inspection.outcome-recorded", InspectionEvent.InspectionOutcomeRecorded.class),
          entry("inspection.judgement-recorded", InspectionEvent.JudgementRecorded.class),
          entry("inspection.strength-recorded", InspectionEvent.StrengthRecorded.class),
          entry(
              "inspection.area-for-improvement-recorded",
              InspectionEvent.AreaForImprovementRecorded.class),
          entry(
              "inspection.area-for-priority-action-recorded",
              InspectionEvent.AreaForPriorityActionRecorded.class),
          entry("inspection.comment-recorded", InspectionEvent.CommentRecorded.class),
          entry("inspection.notified", InspectionEvent.InspectionNotified.class),
          entry("inspection.fieldwork-began", InspectionEvent.FieldworkBegan.class),
          entry("inspection.fieldwork-completed", InspectionEvent.FieldworkCompleted.class),
          entry("inspection.findings-received", InspectionEvent.FindingsReceived.class),
          entry("inspection.report-published", InspectionEvent.ReportPublished.class),
          entry("inspection.letter-withheld", InspectionEvent.LetterWithheldFromPublication.class),
          entry("inspection.cancelled", InspectionEvent.InspectionCancelled.class),
          entry(
              "inspection.annual-engagement-meeting-held",
              InspectionEvent.AnnualEngagementMeetingHeld.class),
          entry("inspection.commendation-recorded", InspectionEvent.CommendationRecorded.class),
          entry("self-evaluation.submitted", SelfEvaluationEvent.SelfEvaluationSubmitted.class),
          entry("recommendation.raised", RecommendationEvent.RecommendationRaised.class),
          entry("recommendation.accepted", RecommendationEvent.RecommendationAccepted.class),
          entry("recommendation.not-accepted", RecommendationEvent.RecommendationNotAccepted.class),
          entry("recommendation.no-action-agreed", RecommendationEvent.NoActionAgreed.class),
          entry("recommendation.findings-linked", RecommendationEvent.FindingsLinked.class),
          entry("recommendation.recurred", RecommendationEvent.RecommendationRecurred.class),
          entry("recommendation.signed-off", RecommendationEvent.RecommendationSignedOff.class),
          entry("recommendation.confirmed", RecommendationEvent.RecommendationConfirmed.class),
          entry("recommendation.reopened", RecommendationEvent.RecommendationReopened.class),
          entry("plan.drafted", PlanEvent.PlanDrafted.class),
          entry("plan.endorsed", PlanEvent.PlanEndorsed.class),
          entry("plan.submitted", PlanEvent.PlanSubmitted.class),
          entry("plan.workstream-set-up", PlanEvent.WorkstreamSetUp.class),
          entry("plan.actions-placed", PlanEvent.ActionsPlaced.class),
          entry("plan.approved", PlanEvent.PlanApproved.class),
          entry("plan.accepted", PlanEvent.PlanAccepted.class),
          entry("plan.returned", PlanEvent.PlanReturned.class),
          entry("plan.rebaselined", PlanEvent.PlanRebaselined.class),
          entry("plan.superseded", PlanEvent.PlanSuperseded.class),
          entry("plan.closed", PlanEvent.PlanClosed.class),
          entry("forward-plan.item-planned", ForwardPlanEvent.ForwardItemPlanned.class),
          entry("forward-plan.item-moved", ForwardPlanEvent.ForwardItemMoved.class),
          entry("forward-plan.item-done", ForwardPlanEvent.ForwardItemDone.class),
          entry("forward-plan.item-dropped", ForwardPlanEvent.ForwardItemDropped.class),
          entry("action.proposed", ActionEvent.ActionProposed.class),
          entry("action.approved", ActionEvent.ActionApproved.class),
          entry("action.started", ActionEvent.ActionStarted.class),
          entry("action.progress-reported", ActionEvent.ProgressReported.class),
          entry("action.completion-claimed", ActionEvent.CompletionClaimed.class),
          entry("action.extension-requested", ActionEvent.ExtensionRequested.class),
          entry("action.extension-granted", ActionEvent.ExtensionGranted.class),
          entry("action.extension-refused", ActionEvent.ExtensionRefused.class),
          entry("action.lead-assigned", ActionEvent.ActionLeadAssigned.class),
          entry("action.confidence-rated", ActionEvent.ConfidenceRated.class),
          entry("action.rating-overridden", ActionEvent.RatingOverridden.class),
          entry("action.paused", ActionEvent.ActionPaused.class),
          entry("action.resumed", ActionEvent.ActionResumed.class),
          entry("action.embedding-began", ActionEvent.EmbeddingBegan.class),
          entry("action.signed-off-as-embedded", ActionEvent.ActionSignedOffAsEmbedded.class),
          entry("action.sign-off-refused", ActionEvent.SignOffRefused.class),
          entry("action.reopened", ActionEvent.ActionReopened.class),
          entry("action.withdrawn", ActionEvent.ActionWithdrawn.class),
          entry("action.superseded", ActionEvent.ActionSuperseded.class),
          entry("action.recommendations-linked", ActionEvent.RecommendationsLinked.class),
          entry("evidence.impact-evidence-submitted", EvidenceEvent.ImpactEvidenceSubmitted.class),
          entry("scheme.rating-scheme-adopted", SchemeEvent.RatingSchemeAdopted.class),
          entry("measure.defined", MeasureEvent.MeasureDefined.class),
          entry("measure.observation-reported", MeasureEvent.ObservationReported.class),
          entry("measure.definition-revised", MeasureEvent.MeasureDefinitionRevised.class),
          entry("measure.baseline-set", MeasureEvent.BaselineSet.class),
          entry("measure.target-set", MeasureEvent.TargetSet.class),
          entry("measure.observation-revised", MeasureEvent.ObservationRevised.class),
          entry("measure.comparator-recorded", MeasureEvent.ComparatorRecorded.class),
          entry("measure.rated", MeasureEvent.MeasureRated.class),
          entry("risk.identified", RiskEvent.RiskIdentified.class),
          entry("risk.rated", RiskEvent.RiskRated.class),
          entry("risk.mitigation-added", RiskEvent.MitigationAdded.class),
          entry("risk.mitigation-done", RiskEvent.MitigationDone.class),
          entry("risk.escalated", RiskEvent.RiskEscalated.class),
          entry("risk.tolerated", RiskEvent.RiskTolerated.class),
          entry("risk.mitigated", RiskEvent.RiskMitigated.class),
          entry("risk.materialised", RiskEvent.RiskMaterialised.class),
          entry("risk.closed", RiskEvent.RiskClosed.class),
          entry("risk.reopened", RiskEvent.RiskReopened.class),
          entry("risk.linked", RiskEvent.RiskLinked.class),
          entry("risk.matrix-adopted", RiskEvent.RiskMatrixAdopted.class),
          entry("meeting.scheduled", MeetingEvent.MeetingScheduled.class),
          entry("meeting.pack-issued", MeetingEvent.PackIssued.class),
          entry("meeting.paper-tabled", MeetingEvent.PaperTabled.class),
          entry("meeting.opened", MeetingEvent.MeetingOpened.class),
          entry("meeting.attendance-recorded", MeetingEvent.AttendanceRecorded.class),
          entry("meeting.verbal-update-given", MeetingEvent.VerbalUpdateGiven.class),
          entry("meeting.closed", MeetingEvent.MeetingClosed.class),
          entry("meeting.minutes-confirmed", MeetingEvent.MinutesConfirmed.class),
          entry("meeting.agenda-set", MeetingEvent.AgendaSet.class),
          entry("meeting.postponed", MeetingEvent.MeetingPostponed.class),
          entry("meeting.cancelled", MeetingEvent.MeetingCancelled.class),
          entry("meeting.interest-declared", MeetingEvent.InterestDeclared.class),
          entry("meeting.minutes-drafted", MeetingEvent.MinutesDrafted.class),
          entry("meeting.minutes-corrected", MeetingEvent.MinutesCorrected.class),
          entry("challenge.raised", ChallengeEvent.ChallengeRaised.class),
          entry("challenge.answered", ChallengeEvent.ChallengeAnswered.class),
          entry("decision.recorded", DecisionEvent.DecisionRecorded.class),
          entry("decision.sought", DecisionEvent.DecisionSought.class),
          entry("decision.taken-elsewhere", DecisionEvent.DecisionTakenElsewhere.class),
          entry("decision.dissent-recorded", DecisionEvent.DissentRecorded.class),
          entry("decision.deferred", DecisionEvent.DecisionDeferred.class),
          entry("decision.ratified", DecisionEvent.DecisionRatified.class),
          entry("decision.rescinded", DecisionEvent.DecisionRescinded.class),
          entry("decision.superseded", DecisionEvent.DecisionSuperseded.class),
          entry("decision.implemented", DecisionEvent.DecisionImplemented.class),
          entry("board-action.raised", BoardActionEvent.BoardActionRaised.class),
          entry("board-action.assigned", BoardActionEvent.BoardActionAssigned.class),
          entry("board-action.done", BoardActionEvent.BoardActionDone.class),
          entry("board-action.accepted", BoardActionEvent.BoardActionAccepted.class),
          entry("board-action.carried-forward", BoardActionEvent.BoardActionCarriedForward.class),
          entry("board-action.dropped", BoardActionEvent.BoardActionDropped.class),
          entry("paper.registered", PaperEvent.DocumentRegistered.class),
          entry("paper.review-submitted", PaperEvent.ReviewSubmitted.class),
          entry("intervention.adviser-appointed", InterventionEvent.AdviserAppointed.class),
          entry(
              "intervention.commissioner-appointed", InterventionEvent.CommissionerAppointed.class),
          entry(
              "intervention.improvement-notice-issued",
              InterventionEvent.ImprovementNoticeIssued.class),
          entry("intervention.direction-issued", InterventionEvent.StatutoryDirectionIssued.class),
          entry(
              "intervention.direction-updated", InterventionEvent.StatutoryDirectionUpdated.class),
          entry("intervention.lifted", InterventionEvent.InterventionLifted.class),
          entry("intervention.replaced", InterventionEvent.InterventionReplaced.class),
          entry("intervention.support-ended", InterventionEvent.PostInterventionSupportEnded.class),
          entry("intervention.requirement-set", InterventionEvent.RequirementSet.class),
          entry(
              "intervention.requirement-progress-reported",
              InterventionEvent.RequirementProgressReported.class),
          entry("intervention.requirement-met", InterventionEvent.RequirementMet.class),
          entry("intervention.review-scheduled", InterventionEvent.ReviewScheduled.class),
          entry("intervention.review-held", InterventionEvent.ReviewHeld.class),
          entry("statement.recorded", StatementEvent.StatementRecorded.class),
          entry("partner.appointed", PartnerEvent.SupportPartnerAppointed.class),
          entry("partner.reported", PartnerEvent.SupportPartnerReported.class),
          entry("partner.ended", PartnerEvent.SupportPartnerEnded.class),
          entry("resource.allocated", ResourceEvent.ResourceAllocated.class),
          entry("resource.spend-reported", ResourceEvent.SpendReported.class),
          entry("programme.local-area-described", ArrangementEvent.LocalAreaDescribed.class),
          entry("programme.phase-changed", ArrangementEvent.ProgrammePhaseChanged.class),
          entry("knowledge.discrepancy-review-began", KnowledgeEvent.DiscrepancyReviewBegan.class),
          entry("knowledge.discrepancy-resolved", KnowledgeEvent.DiscrepancyResolved.class),
          entry("knowledge.discrepancy-left-open", KnowledgeEvent.DiscrepancyLeftOpen.class),
          entry("knowledge.embargoed", KnowledgeEvent.DisclosureEmbargoed.class),
          entry("knowledge.restricted", KnowledgeEvent.ThingsRestricted.class),
          entry("knowledge.reported-out", KnowledgeEvent.ReportedOut.class),
          entry("knowledge.response-received", KnowledgeEvent.ResponseReceived.class),
          entry("knowledge.disclosed", KnowledgeEvent.Disclosed.class),
          entry("knowledge.audience-joined", KnowledgeEvent.AudienceJoined.class),
          entry("knowledge.fact-corrected", KnowledgeEvent.FactCorrected.class),
          entry("knowledge.discrepancy-noted", KnowledgeEvent.DiscrepancyNoted.class));

  /**
   * The events whose shape has changed, with the revision they are written in now. What was stored
   * in an earlier one is read through its upgrades.
   */
  private static final Map<Class<? extends ProgrammeEvent>, Integer> REVISED =
      Map.ofEntries(
          entry(RecommendationEvent.RecommendationRaised.class, 2),
          entry(PlanEvent.PlanDrafted.class, 2),
          entry(BoardEvent.TermsOfReferenceAdopted.class, 2),
          entry(BoardEvent.AppointmentMade.class, 2),
          entry(PaperEvent.ReviewSubmitted.class, 2),
          entry(ActionEvent.ActionProposed.class, 2),
          entry(DecisionEvent.DecisionRecorded.class, 2),
          entry(MeasureEvent.MeasureDefined.class, 2),
          entry(MeasureEvent.ObservationReported.class, 2),
          entry(RiskEvent.RiskIdentified.class, 2),
          entry(RiskEvent.RiskRated.class, 2));

  private static final EventCatalogue CURRENT = of(FIRST_REVISIONS, REVISED);

  private final Map<Class<? extends ProgrammeEvent>, StoredName> names;
  private final Map<StoredName, Class<? extends ProgrammeEvent>> events;

  private EventCatalogue(
      Map<Class<? extends ProgrammeEvent>, StoredName> names,
      Map<StoredName, Class<? extends ProgrammeEvent>> events) {
    this.names = Collections.unmodifiableMap(names);
    this.events = Collections.unmodifiableMap(events);
  }

  /** The catalogue of this release. */
  public static EventCatalogue current() {
    return CURRENT;
  }

  private static EventCatalogue of(
      List<Map.Entry<String, Class<? extends ProgrammeEvent>>> entries,
      Map<Class<? extends ProgrammeEvent>, Integer> revised) {
    Map<Class<? extends ProgrammeEvent>, StoredName> names = new LinkedHashMap<>();
    Map<StoredName, Class<? extends ProgrammeEvent>> events = new LinkedHashMap<>();
    for (Map.Entry<String, Class<? extends ProgrammeEvent>> entry : entries) {
      int latest = revised.getOrDefault(entry.getValue(), 1);
      for (int revision = 1; revision <= latest; revision++) {
        StoredName stored = new StoredName(entry.getKey(), Integer.toString(revision));
        if (events.put(stored, entry.getValue()) != null) {
          throw new IllegalStateException("the catalogue has " + stored + " twice");
        }
      }
      StoredName written = new StoredName(entry.getKey(), Integer.toString(latest));
      if (names.put(entry.getValue(), written) != null) {
        throw new IllegalStateException("the catalogue has " + entry.getValue() + " twice");
      }
    }
    return new EventCatalogue(names, events);
  }

  /** The catalogue of a release that had not heard of an event yet. */
  public EventCatalogue without(Class<? extends ProgrammeEvent> unheardOf) {
    Map<Class<? extends ProgrammeEvent>, StoredName> known = new LinkedHashMap<>(names);
    Map<StoredName, Class<? extends ProgrammeEvent>> readable = new LinkedHashMap<>(events);
    known.remove(unheardOf);
    readable.values().removeIf(unheardOf::equals);
    return new EventCatalogue(known, readable);
  }

  /** The stored name of an event class, if it may be stored. */
  public Optional<StoredName> nameOf(Class<?> event) {
    return Optional.ofNullable(names.get(event));
  }

  /** The event class of a stored name, if this release can read it. */
  public Optional<Class<? extends ProgrammeEvent>> eventOf(StoredName stored) {
    return Optional.ofNullable(events.get(stored));
  }

  /** The names and revisions that are read and no longer written, each with its event. */
  public Map<StoredName, Class<? extends ProgrammeEvent>> superseded() {
    Map<StoredName, Class<? extends ProgrammeEvent>> older = new LinkedHashMap<>(events);
    older.keySet().removeAll(names.values());
    return Collections.unmodifiableMap(older);
  }

  /** Every event that may be stored, in the order of the catalogue. */
  public Map<Class<? extends ProgrammeEvent>, StoredName> all() {
    return names;
  }
}
