package uk.improvementboard.command.bundles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.command.commands.ActionCommand;
import uk.improvementboard.command.commands.ArrangementCommand;
import uk.improvementboard.command.commands.BoardActionCommand;
import uk.improvementboard.command.commands.BoardCommand;
import uk.improvementboard.command.commands.ChallengeCommand;
import uk.improvementboard.command.commands.DecisionCommand;
import uk.improvementboard.command.commands.EvidenceCommand;
import uk.improvementboard.command.commands.ForwardPlanCommand;
import uk.improvementboard.command.commands.InspectionCommand;
import uk.improvementboard.command.commands.InterventionCommand;
import uk.improvementboard.command.commands.KnowledgeCommand;
import uk.improvementboard.command.commands.MeasureCommand;
import uk.improvementboard.command.commands.MeetingCommand;
import uk.improvementboard.command.commands.PaperCommand;
import uk.improvementboard.command.commands.PartnerCommand;
import uk.improvementboard.command.commands.PlanCommand;
import uk.improvementboard.command.commands.RecommendationCommand;
import uk.improvementboard.command.commands.ResourceCommand;
import uk.improvementboard.command.commands.RiskCommand;
import uk.improvementboard.command.commands.SchemeCommand;
import uk.improvementboard.command.commands.SelfEvaluationCommand;
import uk.improvementboard.command.commands.StatementCommand;
import uk.improvementboard.command.rules.PersonalData;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ActionEvent;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.BoardActionEvent;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.ChallengeEvent;
import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.EvidenceEvent;
import uk.improvementboard.events.ForwardPlanEvent;
import uk.improvementboard.events.InspectionEvent;
import uk.improvementboard.events.InterventionEvent;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.PartnerEvent;
import uk.improvementboard.events.PlanEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent;
import uk.improvementboard.events.ResourceEvent;
import uk.improvementboard.events.RiskEvent;
import uk.improvementboard.events.SchemeEvent;
import uk.improvementboard.events.SelfEvaluationEvent;
import uk.improvementboard.events.StatementEvent;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/**
 * A programme as the commands that made it, a line each: imported into an empty store they make the
 * same events at the same positions, apart from who recorded them and when.
 */
public final class BundleExport {

  private static final int PAGE = 1000;
  private static final JsonMapper JSON = EventJson.base().build();

  private final ProgrammeStreams streams;

  public BundleExport(ProgrammeStreams streams) {
    this.streams = streams;
  }

  /** Hands over the lines in order; none when there is no such programme. */
  public void lines(ProgrammeId programme, Consumer<String> line) {
    Map<Long, ProgrammeEvent> said = new HashMap<>();
    List<RecordedEvent> command = new ArrayList<>();
    long next = 1;
    List<RecordedEvent> page;
    do {
      page = streams.read(programme, next, PAGE);
      for (RecordedEvent event : page) {
        if (!command.isEmpty() && !sameCommand(command.getFirst(), event)) {
          line.accept(line(programme, command, said));
          command.clear();
        }
        command.add(event);
      }
      next += page.size();
    } while (page.size() == PAGE);
    if (!command.isEmpty()) {
      line.accept(line(programme, command, said));
    }
  }

  private static boolean sameCommand(RecordedEvent one, RecordedEvent other) {
    return one.envelope().commandId().equals(other.envelope().commandId());
  }

  private static String line(
      ProgrammeId programme, List<RecordedEvent> events, Map<Long, ProgrammeEvent> said) {
    ProgrammeEvent first = events.getFirst().event();
    ObjectNode data = JSON.valueToTree(first);
    data.remove("programme");
    Class<?> command = reversed(first, data, events, said);
    for (RecordedEvent event : events) {
      said.put(event.position(), event.event());
    }
    Envelope envelope = events.getFirst().envelope();
    ObjectNode line = JSON.createObjectNode();
    line.put("command", command.getSimpleName());
    line.put("programme", programme.value());
    line.set("data", data);
    put(line, "effectiveOn", envelope.effectiveOn());
    put(line, "source", envelope.source());
    if (!envelope.disclosures().isEmpty()) {
      put(line, "disclosures", envelope.disclosures());
    }
    put(line, "authority", envelope.authority());
    put(line, "onBehalfOf", onBehalfOf(command, envelope));
    if (!PersonalData.in(line).isEmpty()) {
      line.putArray("confirmed").add(Rule.LOOKS_LIKE_PERSONAL_DATA.id());
    }
    return JSON.writeValueAsString(line);
  }

  private static void put(ObjectNode line, String field, @Nullable Object value) {
    if (value != null) {
      line.set(field, JSON.valueToTree(value));
    }
  }

  /** A rating or a completion recorded by its maker is imported by the secretariat for them. */
  private static @Nullable String onBehalfOf(Class<?> command, Envelope envelope) {
    boolean theirOwn =
        command == RiskCommand.RateRisk.class
            || command == MeasureCommand.RateMeasure.class
            || command == ActionCommand.ClaimCompletion.class
            || command == ActionCommand.RateConfidence.class
            || command == ActionCommand.OverrideRating.class;
    return envelope.onBehalfOf() == null
            && envelope.source() == null
            && theirOwn
            && envelope.role() != Role.SECRETARIAT
        ? envelope.role().words()
        : envelope.onBehalfOf();
  }

  /** The command that makes these events; its data are the first event's, changed where need be. */
  private static Class<?> reversed(
      ProgrammeEvent first,
      ObjectNode data,
      List<RecordedEvent> events,
      Map<Long, ProgrammeEvent> said) {
    return switch (first) {
      case ArrangementEvent.ProgrammeEstablished e -> ArrangementCommand.EstablishProgramme.class;
      case BoardEvent.BoardEstablished e -> BoardCommand.EstablishBoard.class;
      case BoardEvent.TermsOfReferenceAdopted e -> BoardCommand.AdoptTermsOfReference.class;
      case BoardEvent.AppointmentMade e -> BoardCommand.AppointToBoard.class;
      case BoardEvent.AppointmentEnded e -> {
        data.remove("board");
        yield BoardCommand.EndAppointment.class;
      }
      case BoardEvent.ReportingLineSet e -> BoardCommand.SetReportingLine.class;
      case BoardEvent.ReportingLineEnded e -> {
        data.remove("board");
        yield BoardCommand.EndReportingLine.class;
      }
      case BoardEvent.BoardPhaseChanged e -> BoardCommand.ChangeBoardPhase.class;
      case BoardEvent.BoardStoodDown e -> BoardCommand.StandDownBoard.class;
      case InspectionEvent.InspectionExpected e -> InspectionCommand.ExpectInspection.class;
      case InspectionEvent.InspectionPlanned e -> InspectionCommand.PlanInspection.class;
      case InspectionEvent.InspectionActivitySuspended e -> InspectionCommand.SuspendActivity.class;
      case InspectionEvent.InspectionOutcomeRecorded e -> {
        outcome(data, events);
        yield InspectionCommand.RecordInspectionOutcome.class;
      }
      case InspectionEvent.JudgementRecorded e -> InspectionCommand.RecordJudgement.class;
      case InspectionEvent.InspectionNotified e -> InspectionCommand.NotifyInspection.class;
      case InspectionEvent.FieldworkBegan e -> InspectionCommand.BeginFieldwork.class;
      case InspectionEvent.FieldworkCompleted e -> InspectionCommand.CompleteFieldwork.class;
      case InspectionEvent.FindingsReceived e -> InspectionCommand.ReceiveFindings.class;
      case InspectionEvent.ReportPublished e -> InspectionCommand.PublishReport.class;
      case InspectionEvent.LetterWithheldFromPublication e ->
          InspectionCommand.WithholdLetter.class;
      case InspectionEvent.InspectionCancelled e -> InspectionCommand.CancelInspection.class;
      case InspectionEvent.AnnualEngagementMeetingHeld e ->
          InspectionCommand.HoldAnnualEngagementMeeting.class;
      case InspectionEvent.StrengthRecorded e -> InspectionCommand.RecordStrength.class;
      case InspectionEvent.AreaForImprovementRecorded e ->
          InspectionCommand.RecordAreaForImprovement.class;
      case InspectionEvent.AreaForPriorityActionRecorded e ->
          InspectionCommand.RecordAreaForPriorityAction.class;
      case InspectionEvent.CommentRecorded e -> InspectionCommand.RecordComment.class;
      case InspectionEvent.CommendationRecorded e -> InspectionCommand.RecordCommendation.class;
      case SelfEvaluationEvent.SelfEvaluationSubmitted e ->
          SelfEvaluationCommand.SubmitSelfEvaluation.class;
      case ForwardPlanEvent.ForwardItemPlanned e -> ForwardPlanCommand.PlanAhead.class;
      case ForwardPlanEvent.ForwardItemMoved e -> ForwardPlanCommand.MoveForwardItem.class;
      case ForwardPlanEvent.ForwardItemDone e -> ForwardPlanCommand.CompleteForwardItem.class;
      case ForwardPlanEvent.ForwardItemDropped e -> ForwardPlanCommand.DropForwardItem.class;
      case RecommendationEvent.RecommendationRaised e ->
          RecommendationCommand.RaiseRecommendation.class;
      case RecommendationEvent.RecommendationAccepted e ->
          RecommendationCommand.AcceptRecommendation.class;
      case RecommendationEvent.RecommendationNotAccepted e ->
          RecommendationCommand.DeclineRecommendation.class;
      case RecommendationEvent.NoActionAgreed e -> RecommendationCommand.AgreeNoAction.class;
      case RecommendationEvent.FindingsLinked e -> RecommendationCommand.LinkFindings.class;
      case RecommendationEvent.RecommendationRecurred e ->
          RecommendationCommand.LinkRecurrence.class;
      case RecommendationEvent.RecommendationSignedOff e ->
          RecommendationCommand.SignOffRecommendation.class;
      case RecommendationEvent.RecommendationConfirmed e ->
          RecommendationCommand.ConfirmRecommendation.class;
      case RecommendationEvent.RecommendationReopened e ->
          RecommendationCommand.ReopenRecommendation.class;
      case PlanEvent.PlanDrafted e -> PlanCommand.DraftPlan.class;
      case PlanEvent.PlanEndorsed e -> PlanCommand.EndorsePlan.class;
      case PlanEvent.PlanSubmitted e -> PlanCommand.SubmitPlan.class;
      case PlanEvent.WorkstreamSetUp e -> PlanCommand.SetUpWorkstream.class;
      case PlanEvent.ActionsPlaced e -> PlanCommand.PlaceActions.class;
      case PlanEvent.PlanApproved e -> PlanCommand.ApprovePlan.class;
      case PlanEvent.PlanAccepted e -> response(data, "Accepted", "words");
      case PlanEvent.PlanReturned e -> response(data, "Returned", "reasons");
      case PlanEvent.PlanRebaselined e -> {
        ArrayNode dates = data.putArray("dates");
        for (RecordedEvent event : events) {
          if (event.event() instanceof ActionEvent.ExtensionGranted granted) {
            ObjectNode date = dates.addObject();
            date.put("action", granted.action().value());
            date.put("until", granted.until().edtf());
          }
        }
        yield PlanCommand.RebaselinePlan.class;
      }
      case PlanEvent.PlanSuperseded e -> PlanCommand.SupersedePlan.class;
      case PlanEvent.PlanClosed e -> PlanCommand.ClosePlan.class;
      case ActionEvent.ActionProposed e -> ActionCommand.ProposeAction.class;
      case ActionEvent.ActionApproved e -> ActionCommand.ApproveAction.class;
      case ActionEvent.ActionStarted e -> ActionCommand.StartAction.class;
      case ActionEvent.ProgressReported e -> ActionCommand.UpdateActionProgress.class;
      case ActionEvent.CompletionClaimed e -> ActionCommand.ClaimCompletion.class;
      case ActionEvent.ExtensionRequested e -> ActionCommand.RequestExtension.class;
      case ActionEvent.ExtensionGranted e -> {
        data.remove("from");
        yield ActionCommand.GrantExtension.class;
      }
      case ActionEvent.ExtensionRefused e -> ActionCommand.RefuseExtension.class;
      case ActionEvent.ActionLeadAssigned e -> ActionCommand.AssignActionLead.class;
      case ActionEvent.ActionPaused e -> ActionCommand.PauseAction.class;
      case ActionEvent.ActionResumed e -> ActionCommand.ResumeAction.class;
      case ActionEvent.EmbeddingBegan e -> ActionCommand.BeginEmbedding.class;
      case ActionEvent.ActionSignedOffAsEmbedded e -> ActionCommand.SignOffAsEmbedded.class;
      case ActionEvent.SignOffRefused e -> ActionCommand.RefuseSignOff.class;
      case ActionEvent.ActionReopened e -> ActionCommand.ReopenAction.class;
      case ActionEvent.ActionWithdrawn e -> ActionCommand.WithdrawAction.class;
      case ActionEvent.ActionSuperseded e -> ActionCommand.SupersedeAction.class;
      case ActionEvent.RecommendationsLinked e -> ActionCommand.LinkRecommendations.class;
      case ActionEvent.ConfidenceRated e -> {
        data.remove("calculated");
        yield ActionCommand.RateConfidence.class;
      }
      case ActionEvent.RatingOverridden e -> {
        data.remove("calculated");
        yield ActionCommand.OverrideRating.class;
      }
      case EvidenceEvent.ImpactEvidenceSubmitted e -> EvidenceCommand.SubmitImpactEvidence.class;
      case SchemeEvent.RatingSchemeAdopted e -> SchemeCommand.AdoptRatingScheme.class;
      case MeasureEvent.MeasureDefined e -> MeasureCommand.DefineMeasure.class;
      case MeasureEvent.ObservationReported e -> MeasureCommand.ReportObservation.class;
      case MeasureEvent.MeasureDefinitionRevised e -> MeasureCommand.ReviseDefinition.class;
      case MeasureEvent.BaselineSet e -> MeasureCommand.SetBaseline.class;
      case MeasureEvent.TargetSet e -> MeasureCommand.SetTarget.class;
      case MeasureEvent.ObservationRevised e -> MeasureCommand.ReviseObservation.class;
      case MeasureEvent.ComparatorRecorded e -> MeasureCommand.RecordComparator.class;
      case MeasureEvent.MeasureRated e -> {
        data.remove("calculated");
        yield MeasureCommand.RateMeasure.class;
      }
      case RiskEvent.RiskIdentified e -> RiskCommand.IdentifyRisk.class;
      case RiskEvent.RiskRated e -> RiskCommand.RateRisk.class;
      case RiskEvent.MitigationAdded e -> RiskCommand.AddMitigation.class;
      case RiskEvent.MitigationDone e -> RiskCommand.RecordMitigationDone.class;
      case RiskEvent.RiskEscalated e -> RiskCommand.EscalateRisk.class;
      case RiskEvent.RiskTolerated e -> RiskCommand.TolerateRisk.class;
      case RiskEvent.RiskMitigated e -> RiskCommand.RecordRiskMitigated.class;
      case RiskEvent.RiskMaterialised e -> RiskCommand.RecordRiskMaterialised.class;
      case RiskEvent.RiskClosed e -> RiskCommand.CloseRisk.class;
      case RiskEvent.RiskReopened e -> RiskCommand.ReopenRisk.class;
      case RiskEvent.RiskLinked e -> RiskCommand.LinkRisk.class;
      case RiskEvent.RiskMatrixAdopted e -> RiskCommand.AdoptRiskMatrix.class;
      case MeetingEvent.MeetingScheduled e -> MeetingCommand.ScheduleMeeting.class;
      case MeetingEvent.PackIssued e -> MeetingCommand.IssuePack.class;
      case MeetingEvent.PaperTabled e -> MeetingCommand.TablePaper.class;
      case MeetingEvent.MeetingOpened e -> {
        data.remove("quorate");
        for (RecordedEvent event : events) {
          if (event.event() instanceof AttendanceRecorded recorded) {
            data.set("attendance", JSON.valueToTree(recorded.attendance()));
          }
        }
        yield MeetingCommand.OpenMeeting.class;
      }
      case AttendanceRecorded e -> MeetingCommand.RecordAttendance.class;
      case MeetingEvent.VerbalUpdateGiven e -> MeetingCommand.GiveVerbalUpdate.class;
      case MeetingEvent.MeetingClosed e -> MeetingCommand.CloseMeeting.class;
      case MeetingEvent.MinutesConfirmed e -> MeetingCommand.ConfirmMinutes.class;
      case MeetingEvent.AgendaSet e -> MeetingCommand.SetAgenda.class;
      case MeetingEvent.MeetingPostponed e -> MeetingCommand.PostponeMeeting.class;
      case MeetingEvent.MeetingCancelled e -> MeetingCommand.CancelMeeting.class;
      case MeetingEvent.InterestDeclared e -> MeetingCommand.DeclareInterest.class;
      case MeetingEvent.MinutesDrafted e -> MeetingCommand.DraftMinutes.class;
      case MeetingEvent.MinutesCorrected e -> MeetingCommand.CorrectMinutes.class;
      case ChallengeEvent.ChallengeRaised e -> ChallengeCommand.RaiseChallenge.class;
      case ChallengeEvent.ChallengeAnswered e -> ChallengeCommand.AnswerChallenge.class;
      case BoardActionEvent.BoardActionRaised e -> BoardActionCommand.RaiseBoardAction.class;
      case BoardActionEvent.BoardActionAssigned e -> BoardActionCommand.AssignBoardAction.class;
      case BoardActionEvent.BoardActionDone e -> BoardActionCommand.ReportBoardActionDone.class;
      case BoardActionEvent.BoardActionAccepted e -> BoardActionCommand.AcceptBoardAction.class;
      case BoardActionEvent.BoardActionCarriedForward e -> BoardActionCommand.CarryForward.class;
      case BoardActionEvent.BoardActionDropped e -> BoardActionCommand.DropBoardAction.class;
      case DecisionEvent.DecisionRecorded e -> {
        data.remove("standing");
        yield DecisionCommand.RecordDecision.class;
      }
      case DecisionEvent.DecisionSought e -> DecisionCommand.SeekDecision.class;
      case DecisionEvent.DecisionTakenElsewhere e -> DecisionCommand.RecordExternalDecision.class;
      case DecisionEvent.DissentRecorded e -> DecisionCommand.RecordDissent.class;
      case DecisionEvent.DecisionDeferred e -> DecisionCommand.DeferDecision.class;
      case DecisionEvent.DecisionRatified e -> DecisionCommand.RatifyDecision.class;
      case DecisionEvent.DecisionRescinded e -> DecisionCommand.RescindDecision.class;
      case DecisionEvent.DecisionSuperseded e -> DecisionCommand.SupersedeDecision.class;
      case DecisionEvent.DecisionImplemented e -> DecisionCommand.ImplementDecision.class;
      case PaperEvent.DocumentRegistered e -> PaperCommand.RegisterDocument.class;
      case PaperEvent.ReviewSubmitted e -> PaperCommand.SubmitReview.class;
      case InterventionEvent.AdviserAppointed e -> InterventionCommand.AppointAdviser.class;
      case InterventionEvent.CommissionerAppointed e ->
          InterventionCommand.AppointCommissioner.class;
      case InterventionEvent.ImprovementNoticeIssued e ->
          InterventionCommand.IssueImprovementNotice.class;
      case InterventionEvent.StatutoryDirectionIssued e -> InterventionCommand.IssueDirection.class;
      case InterventionEvent.StatutoryDirectionUpdated e ->
          InterventionCommand.UpdateDirection.class;
      case InterventionEvent.InterventionLifted e -> InterventionCommand.LiftIntervention.class;
      case InterventionEvent.InterventionReplaced e ->
          InterventionCommand.ReplaceIntervention.class;
      case InterventionEvent.PostInterventionSupportEnded e ->
          InterventionCommand.EndPostInterventionSupport.class;
      case InterventionEvent.RequirementSet e -> InterventionCommand.SetRequirement.class;
      case InterventionEvent.RequirementProgressReported e ->
          InterventionCommand.ReportRequirementProgress.class;
      case InterventionEvent.RequirementMet e -> InterventionCommand.MeetRequirement.class;
      case InterventionEvent.ReviewScheduled e -> InterventionCommand.ScheduleReview.class;
      case InterventionEvent.ReviewHeld e -> InterventionCommand.HoldReview.class;
      case ArrangementEvent.LocalAreaDescribed e -> ArrangementCommand.DescribeLocalArea.class;
      case ArrangementEvent.ProgrammePhaseChanged e ->
          ArrangementCommand.ChangeProgrammePhase.class;
      case KnowledgeEvent.DiscrepancyReviewBegan e -> KnowledgeCommand.ReviewDiscrepancy.class;
      case KnowledgeEvent.DiscrepancyResolved e -> KnowledgeCommand.ResolveDiscrepancy.class;
      case KnowledgeEvent.DiscrepancyLeftOpen e -> KnowledgeCommand.LeaveDiscrepancyOpen.class;
      case KnowledgeEvent.DisclosureEmbargoed e -> KnowledgeCommand.Embargo.class;
      case KnowledgeEvent.ThingsRestricted e -> KnowledgeCommand.Restrict.class;
      case KnowledgeEvent.ReportedOut e -> KnowledgeCommand.ReportOut.class;
      case KnowledgeEvent.ResponseReceived e -> KnowledgeCommand.RecordResponse.class;
      case StatementEvent.StatementRecorded e -> StatementCommand.RecordStatement.class;
      case PartnerEvent.SupportPartnerAppointed e -> PartnerCommand.AppointSupportPartner.class;
      case PartnerEvent.SupportPartnerReported e -> PartnerCommand.RecordSupportPartnerReport.class;
      case PartnerEvent.SupportPartnerEnded e -> PartnerCommand.EndSupportPartner.class;
      case ResourceEvent.ResourceAllocated e -> ResourceCommand.AllocateResource.class;
      case ResourceEvent.SpendReported e -> ResourceCommand.ReportSpend.class;
      case KnowledgeEvent.Disclosed e -> {
        ObjectNode disclosure = (ObjectNode) data.remove("disclosure");
        data.setAll(disclosure);
        yield KnowledgeCommand.DiscloseTo.class;
      }
      case KnowledgeEvent.AudienceJoined e -> KnowledgeCommand.LetAudienceJoin.class;
      case KnowledgeEvent.FactCorrected e -> {
        correction(data, e, said);
        yield KnowledgeCommand.CorrectFact.class;
      }
      case KnowledgeEvent.DiscrepancyNoted e -> KnowledgeCommand.NoteDiscrepancy.class;
    };
  }

  /** What the inspectorate answered stands in the command as one of two answers. */
  private static Class<?> response(ObjectNode data, String kind, String field) {
    JsonNode says = data.remove(field);
    ObjectNode response = data.putObject("response");
    response.put("kind", kind);
    response.set(field, says);
    return PlanCommand.RecordInspectorateResponse.class;
  }

  private static void outcome(ObjectNode data, List<RecordedEvent> events) {
    ArrayNode judgements = data.putArray("judgements");
    ArrayNode findings = data.putArray("findings");
    for (RecordedEvent event : events) {
      switch (event.event()) {
        case InspectionEvent.JudgementRecorded made -> {
          ObjectNode judgement = judgements.addObject();
          judgement.put("area", made.area());
          judgement.set("grade", JSON.valueToTree(made.grade()));
        }
        case InspectionEvent.Finding found -> {
          ObjectNode finding = findings.addObject();
          finding.put("finding", found.finding().value());
          finding.put("kind", found.kindOfFinding().name());
          finding.put("text", found.text());
          finding.set("area", JSON.valueToTree(found.area()));
        }
        default -> {}
      }
    }
  }

  private static void correction(
      ObjectNode data, KnowledgeEvent.FactCorrected correction, Map<Long, ProgrammeEvent> said) {
    JsonNode was = JSON.valueToTree(said.get(correction.corrects()));
    JsonNode is = JSON.valueToTree(correction.instead());
    StringBuilder path = new StringBuilder();
    while (true) {
      String changed = onlyDifference(was, is);
      if (changed == null) {
        break;
      }
      path.append(path.isEmpty() ? "" : ".").append(changed);
      was = step(was, changed);
      is = step(is, changed);
    }
    data.removeAll();
    data.put("event", correction.corrects());
    data.put("field", path.toString());
    data.set("value", is);
    data.put("reason", correction.reason());
    said.put(correction.corrects(), correction.instead());
  }

  /**
   * The one member in which two objects, or lists of one length, differ; null where not just one.
   */
  private static @Nullable String onlyDifference(JsonNode was, JsonNode is) {
    List<String> names = new ArrayList<>();
    if (was instanceof ObjectNode before && is instanceof ObjectNode after) {
      List<String> members = new ArrayList<>(before.propertyNames());
      if (!members.equals(new ArrayList<>(after.propertyNames()))) {
        return null;
      }
      names.addAll(members);
    } else if (was instanceof ArrayNode before
        && is instanceof ArrayNode after
        && before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        names.add(Integer.toString(i));
      }
    }
    String changed = null;
    for (String name : names) {
      if (!step(was, name).equals(step(is, name))) {
        if (changed != null) {
          return null;
        }
        changed = name;
      }
    }
    return changed;
  }

  private static JsonNode step(JsonNode holder, String name) {
    return holder instanceof ArrayNode array ? array.get(Integer.parseInt(name)) : holder.get(name);
  }
}
