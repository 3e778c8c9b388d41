package uk.improvementboard.command.access;

import static java.util.Map.entry;
import static uk.improvementboard.terms.Role.ACTION_LEAD;
import static uk.improvementboard.terms.Role.ADMINISTRATOR;
import static uk.improvementboard.terms.Role.ADVISER;
import static uk.improvementboard.terms.Role.CHAIR;
import static uk.improvementboard.terms.Role.PLAN_OWNER;
import static uk.improvementboard.terms.Role.SECRETARIAT;

import java.util.Map;
import java.util.Set;
import uk.improvementboard.command.commands.ActionCommand.ApproveAction;
import uk.improvementboard.command.commands.ActionCommand.AssignActionLead;
import uk.improvementboard.command.commands.ActionCommand.BeginEmbedding;
import uk.improvementboard.command.commands.ActionCommand.ClaimCompletion;
import uk.improvementboard.command.commands.ActionCommand.GrantExtension;
import uk.improvementboard.command.commands.ActionCommand.LinkRecommendations;
import uk.improvementboard.command.commands.ActionCommand.OverrideRating;
import uk.improvementboard.command.commands.ActionCommand.PauseAction;
import uk.improvementboard.command.commands.ActionCommand.ProposeAction;
import uk.improvementboard.command.commands.ActionCommand.RateConfidence;
import uk.improvementboard.command.commands.ActionCommand.RefuseExtension;
import uk.improvementboard.command.commands.ActionCommand.RefuseSignOff;
import uk.improvementboard.command.commands.ActionCommand.ReopenAction;
import uk.improvementboard.command.commands.ActionCommand.RequestExtension;
import uk.improvementboard.command.commands.ActionCommand.ResumeAction;
import uk.improvementboard.command.commands.ActionCommand.SignOffAsEmbedded;
import uk.improvementboard.command.commands.ActionCommand.StartAction;
import uk.improvementboard.command.commands.ActionCommand.SupersedeAction;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
import uk.improvementboard.command.commands.ActionCommand.WithdrawAction;
import uk.improvementboard.command.commands.ArrangementCommand.ChangeProgrammePhase;
import uk.improvementboard.command.commands.ArrangementCommand.DescribeLocalArea;
import uk.improvementboard.command.commands.ArrangementCommand.EstablishProgramme;
import uk.improvementboard.command.commands.BoardActionCommand.AcceptBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.AssignBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.CarryForward;
import uk.improvementboard.command.commands.BoardActionCommand.DropBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.RaiseBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.ReportBoardActionDone;
import uk.improvementboard.command.commands.BoardCommand.AdoptTermsOfReference;
import uk.improvementboard.command.commands.BoardCommand.AppointToBoard;
import uk.improvementboard.command.commands.BoardCommand.ChangeBoardPhase;
import uk.improvementboard.command.commands.BoardCommand.EndAppointment;
import uk.improvementboard.command.commands.BoardCommand.EndReportingLine;
import uk.improvementboard.command.commands.BoardCommand.EstablishBoard;
import uk.improvementboard.command.commands.BoardCommand.SetReportingLine;
import uk.improvementboard.command.commands.BoardCommand.StandDownBoard;
import uk.improvementboard.command.commands.ChallengeCommand.AnswerChallenge;
import uk.improvementboard.command.commands.ChallengeCommand.RaiseChallenge;
import uk.improvementboard.command.commands.DecisionCommand.DeferDecision;
import uk.improvementboard.command.commands.DecisionCommand.ImplementDecision;
import uk.improvementboard.command.commands.DecisionCommand.RatifyDecision;
import uk.improvementboard.command.commands.DecisionCommand.RecordDecision;
import uk.improvementboard.command.commands.DecisionCommand.RecordDissent;
import uk.improvementboard.command.commands.DecisionCommand.RecordExternalDecision;
import uk.improvementboard.command.commands.DecisionCommand.RescindDecision;
import uk.improvementboard.command.commands.DecisionCommand.SeekDecision;
import uk.improvementboard.command.commands.DecisionCommand.SupersedeDecision;
import uk.improvementboard.command.commands.EvidenceCommand.SubmitImpactEvidence;
import uk.improvementboard.command.commands.ForwardPlanCommand.CompleteForwardItem;
import uk.improvementboard.command.commands.ForwardPlanCommand.DropForwardItem;
import uk.improvementboard.command.commands.ForwardPlanCommand.MoveForwardItem;
import uk.improvementboard.command.commands.ForwardPlanCommand.PlanAhead;
import uk.improvementboard.command.commands.InspectionCommand.BeginFieldwork;
import uk.improvementboard.command.commands.InspectionCommand.CancelInspection;
import uk.improvementboard.command.commands.InspectionCommand.CompleteFieldwork;
import uk.improvementboard.command.commands.InspectionCommand.ExpectInspection;
import uk.improvementboard.command.commands.InspectionCommand.HoldAnnualEngagementMeeting;
import uk.improvementboard.command.commands.InspectionCommand.NotifyInspection;
import uk.improvementboard.command.commands.InspectionCommand.PlanInspection;
import uk.improvementboard.command.commands.InspectionCommand.PublishReport;
import uk.improvementboard.command.commands.InspectionCommand.ReceiveFindings;
import uk.improvementboard.command.commands.InspectionCommand.RecordAreaForImprovement;
import uk.improvementboard.command.commands.InspectionCommand.RecordAreaForPriorityAction;
import uk.improvementboard.command.commands.InspectionCommand.RecordCommendation;
import uk.improvementboard.command.commands.InspectionCommand.RecordComment;
import uk.improvementboard.command.commands.InspectionCommand.RecordInspectionOutcome;
import uk.improvementboard.command.commands.InspectionCommand.RecordJudgement;
import uk.improvementboard.command.commands.InspectionCommand.RecordStrength;
import uk.improvementboard.command.commands.InspectionCommand.SuspendActivity;
import uk.improvementboard.command.commands.InspectionCommand.WithholdLetter;
import uk.improvementboard.command.commands.InterventionCommand.AppointAdviser;
import uk.improvementboard.command.commands.InterventionCommand.AppointCommissioner;
import uk.improvementboard.command.commands.InterventionCommand.EndPostInterventionSupport;
import uk.improvementboard.command.commands.InterventionCommand.HoldReview;
import uk.improvementboard.command.commands.InterventionCommand.IssueDirection;
import uk.improvementboard.command.commands.InterventionCommand.IssueImprovementNotice;
import uk.improvementboard.command.commands.InterventionCommand.LiftIntervention;
import uk.improvementboard.command.commands.InterventionCommand.MeetRequirement;
import uk.improvementboard.command.commands.InterventionCommand.ReplaceIntervention;
import uk.improvementboard.command.commands.InterventionCommand.ReportRequirementProgress;
import uk.improvementboard.command.commands.InterventionCommand.ScheduleReview;
import uk.improvementboard.command.commands.InterventionCommand.SetRequirement;
import uk.improvementboard.command.commands.InterventionCommand.UpdateDirection;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.KnowledgeCommand.DiscloseTo;
import uk.improvementboard.command.commands.KnowledgeCommand.Embargo;
import uk.improvementboard.command.commands.KnowledgeCommand.LeaveDiscrepancyOpen;
import uk.improvementboard.command.commands.KnowledgeCommand.LetAudienceJoin;
import uk.improvementboard.command.commands.KnowledgeCommand.NoteDiscrepancy;
import uk.improvementboard.command.commands.KnowledgeCommand.RecordResponse;
import uk.improvementboard.command.commands.KnowledgeCommand.ReportOut;
import uk.improvementboard.command.commands.KnowledgeCommand.ResolveDiscrepancy;
import uk.improvementboard.command.commands.KnowledgeCommand.Restrict;
import uk.improvementboard.command.commands.KnowledgeCommand.ReviewDiscrepancy;
import uk.improvementboard.command.commands.MeasureCommand.DefineMeasure;
import uk.improvementboard.command.commands.MeasureCommand.RateMeasure;
import uk.improvementboard.command.commands.MeasureCommand.RecordComparator;
import uk.improvementboard.command.commands.MeasureCommand.ReportObservation;
import uk.improvementboard.command.commands.MeasureCommand.ReviseDefinition;
import uk.improvementboard.command.commands.MeasureCommand.ReviseObservation;
import uk.improvementboard.command.commands.MeasureCommand.SetBaseline;
import uk.improvementboard.command.commands.MeasureCommand.SetTarget;
import uk.improvementboard.command.commands.MeetingCommand.CancelMeeting;
import uk.improvementboard.command.commands.MeetingCommand.CloseMeeting;
import uk.improvementboard.command.commands.MeetingCommand.ConfirmMinutes;
import uk.improvementboard.command.commands.MeetingCommand.CorrectMinutes;
import uk.improvementboard.command.commands.MeetingCommand.DeclareInterest;
import uk.improvementboard.command.commands.MeetingCommand.DraftMinutes;
import uk.improvementboard.command.commands.MeetingCommand.GiveVerbalUpdate;
import uk.improvementboard.command.commands.MeetingCommand.IssuePack;
import uk.improvementboard.command.commands.MeetingCommand.OpenMeeting;
import uk.improvementboard.command.commands.MeetingCommand.PostponeMeeting;
import uk.improvementboard.command.commands.MeetingCommand.RecordAttendance;
import uk.improvementboard.command.commands.MeetingCommand.ScheduleMeeting;
import uk.improvementboard.command.commands.MeetingCommand.SetAgenda;
import uk.improvementboard.command.commands.MeetingCommand.TablePaper;
import uk.improvementboard.command.commands.PaperCommand.RegisterDocument;
import uk.improvementboard.command.commands.PaperCommand.SubmitReview;
import uk.improvementboard.command.commands.PartnerCommand.AppointSupportPartner;
import uk.improvementboard.command.commands.PartnerCommand.EndSupportPartner;
import uk.improvementboard.command.commands.PartnerCommand.RecordSupportPartnerReport;
import uk.improvementboard.command.commands.PlanCommand.ApprovePlan;
import uk.improvementboard.command.commands.PlanCommand.ClosePlan;
import uk.improvementboard.command.commands.PlanCommand.DraftPlan;
import uk.improvementboard.command.commands.PlanCommand.EndorsePlan;
import uk.improvementboard.command.commands.PlanCommand.PlaceActions;
import uk.improvementboard.command.commands.PlanCommand.RebaselinePlan;
import uk.improvementboard.command.commands.PlanCommand.RecordInspectorateResponse;
import uk.improvementboard.command.commands.PlanCommand.SetUpWorkstream;
import uk.improvementboard.command.commands.PlanCommand.SubmitPlan;
import uk.improvementboard.command.commands.PlanCommand.SupersedePlan;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.commands.RecommendationCommand.AcceptRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.AgreeNoAction;
import uk.improvementboard.command.commands.RecommendationCommand.ConfirmRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.DeclineRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.LinkFindings;
import uk.improvementboard.command.commands.RecommendationCommand.LinkRecurrence;
import uk.improvementboard.command.commands.RecommendationCommand.RaiseRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.ReopenRecommendation;
import uk.improvementboard.command.commands.RecommendationCommand.SignOffRecommendation;
import uk.improvementboard.command.commands.ResourceCommand.AllocateResource;
import uk.improvementboard.command.commands.ResourceCommand.ReportSpend;
import uk.improvementboard.command.commands.RiskCommand.AddMitigation;
import uk.improvementboard.command.commands.RiskCommand.AdoptRiskMatrix;
import uk.improvementboard.command.commands.RiskCommand.CloseRisk;
import uk.improvementboard.command.commands.RiskCommand.EscalateRisk;
import uk.improvementboard.command.commands.RiskCommand.IdentifyRisk;
import uk.improvementboard.command.commands.RiskCommand.LinkRisk;
import uk.improvementboard.command.commands.RiskCommand.RateRisk;
import uk.improvementboard.command.commands.RiskCommand.RecordMitigationDone;
import uk.improvementboard.command.commands.RiskCommand.RecordRiskMaterialised;
import uk.improvementboard.command.commands.RiskCommand.RecordRiskMitigated;
import uk.improvementboard.command.commands.RiskCommand.ReopenRisk;
import uk.improvementboard.command.commands.RiskCommand.TolerateRisk;
import uk.improvementboard.command.commands.SchemeCommand.AdoptRatingScheme;
import uk.improvementboard.command.commands.SelfEvaluationCommand.SubmitSelfEvaluation;
import uk.improvementboard.command.commands.StatementCommand.RecordStatement;
import uk.improvementboard.terms.Role;

/**
 * The roles that may ask for each command ({@code docs/domain/who-may-do-what.md}). What is not
 * here, nobody may do. The auditor and scrutiny change nothing in the record; the administrator
 * adopts schemes and matrices only.
 */
public final class WhoMayDoWhat {

  private static final Map<Class<? extends ProgrammeCommand>, Set<Role>> TABLE =
      Map.ofEntries(
          entry(EstablishProgramme.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(EstablishBoard.class, Set.of(SECRETARIAT)),
          entry(AdoptTermsOfReference.class, Set.of(SECRETARIAT)),
          entry(AppointToBoard.class, Set.of(SECRETARIAT)),
          entry(EndAppointment.class, Set.of(SECRETARIAT)),
          entry(ExpectInspection.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(PlanInspection.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SuspendActivity.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordInspectionOutcome.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordJudgement.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(BeginFieldwork.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(CancelInspection.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(CompleteFieldwork.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(HoldAnnualEngagementMeeting.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(NotifyInspection.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(PublishReport.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ReceiveFindings.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(WithholdLetter.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordStrength.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordAreaForImprovement.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordAreaForPriorityAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordComment.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordCommendation.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SubmitSelfEvaluation.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RaiseRecommendation.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(AcceptRecommendation.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(DeclineRecommendation.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(AgreeNoAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(LinkFindings.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(LinkRecurrence.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SignOffRecommendation.class, Set.of(SECRETARIAT, CHAIR)),
          entry(ConfirmRecommendation.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ReopenRecommendation.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(DraftPlan.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(EndorsePlan.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SubmitPlan.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(PlanAhead.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(MoveForwardItem.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(CompleteForwardItem.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(DropForwardItem.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ApprovePlan.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordInspectorateResponse.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SetUpWorkstream.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(PlaceActions.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RebaselinePlan.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SupersedePlan.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ClosePlan.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ProposeAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ApproveAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(StartAction.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(UpdateActionProgress.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(ClaimCompletion.class, Set.of(SECRETARIAT, ACTION_LEAD)),
          entry(RequestExtension.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(GrantExtension.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RefuseExtension.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(AssignActionLead.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RateConfidence.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(OverrideRating.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(PauseAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ResumeAction.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(BeginEmbedding.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SignOffAsEmbedded.class, Set.of(SECRETARIAT, CHAIR)),
          entry(RefuseSignOff.class, Set.of(SECRETARIAT, CHAIR)),
          entry(ReopenAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(WithdrawAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SupersedeAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(LinkRecommendations.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SubmitImpactEvidence.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(AdoptRatingScheme.class, Set.of(SECRETARIAT, ADMINISTRATOR)),
          entry(DefineMeasure.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ReviseDefinition.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RateMeasure.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(SetBaseline.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SetTarget.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ReviseObservation.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(RecordComparator.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(ReportObservation.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(IdentifyRisk.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RateRisk.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(AddMitigation.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(RecordMitigationDone.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(EscalateRisk.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(TolerateRisk.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordRiskMitigated.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordRiskMaterialised.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(CloseRisk.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ReopenRisk.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(LinkRisk.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(AdoptRiskMatrix.class, Set.of(SECRETARIAT, ADMINISTRATOR)),
          entry(ScheduleMeeting.class, Set.of(SECRETARIAT)),
          entry(IssuePack.class, Set.of(SECRETARIAT)),
          entry(TablePaper.class, Set.of(SECRETARIAT)),
          entry(OpenMeeting.class, Set.of(SECRETARIAT, CHAIR)),
          entry(RecordAttendance.class, Set.of(SECRETARIAT, CHAIR)),
          entry(GiveVerbalUpdate.class, Set.of(SECRETARIAT)),
          entry(CloseMeeting.class, Set.of(SECRETARIAT, CHAIR)),
          entry(ConfirmMinutes.class, Set.of(SECRETARIAT, CHAIR)),
          entry(RecordDecision.class, Set.of(SECRETARIAT)),
          entry(SeekDecision.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordExternalDecision.class, Set.of(SECRETARIAT)),
          entry(RecordDissent.class, Set.of(SECRETARIAT, CHAIR)),
          entry(DeferDecision.class, Set.of(SECRETARIAT, CHAIR)),
          entry(RatifyDecision.class, Set.of(SECRETARIAT, CHAIR)),
          entry(RescindDecision.class, Set.of(SECRETARIAT)),
          entry(SupersedeDecision.class, Set.of(SECRETARIAT)),
          entry(ImplementDecision.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SetReportingLine.class, Set.of(SECRETARIAT)),
          entry(EndReportingLine.class, Set.of(SECRETARIAT)),
          entry(ChangeBoardPhase.class, Set.of(SECRETARIAT, CHAIR)),
          entry(StandDownBoard.class, Set.of(SECRETARIAT, CHAIR)),
          entry(SetAgenda.class, Set.of(SECRETARIAT, CHAIR)),
          entry(PostponeMeeting.class, Set.of(SECRETARIAT, CHAIR)),
          entry(CancelMeeting.class, Set.of(SECRETARIAT, CHAIR)),
          entry(DeclareInterest.class, Set.of(SECRETARIAT, CHAIR)),
          entry(DraftMinutes.class, Set.of(SECRETARIAT)),
          entry(CorrectMinutes.class, Set.of(SECRETARIAT)),
          entry(RaiseChallenge.class, Set.of(SECRETARIAT, CHAIR)),
          entry(AnswerChallenge.class, Set.of(SECRETARIAT, CHAIR)),
          entry(RaiseBoardAction.class, Set.of(SECRETARIAT)),
          entry(AssignBoardAction.class, Set.of(SECRETARIAT, CHAIR)),
          entry(ReportBoardActionDone.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(AcceptBoardAction.class, Set.of(SECRETARIAT, CHAIR)),
          entry(CarryForward.class, Set.of(SECRETARIAT, CHAIR)),
          entry(DropBoardAction.class, Set.of(SECRETARIAT)),
          entry(RegisterDocument.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(SubmitReview.class, Set.of(SECRETARIAT, ADVISER)),
          entry(AppointAdviser.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(AppointCommissioner.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(IssueImprovementNotice.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(IssueDirection.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(UpdateDirection.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(LiftIntervention.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ReplaceIntervention.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(EndPostInterventionSupport.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SetRequirement.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ReportRequirementProgress.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(MeetRequirement.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ScheduleReview.class, Set.of(SECRETARIAT, PLAN_OWNER, ADVISER)),
          entry(HoldReview.class, Set.of(SECRETARIAT, ADVISER)),
          entry(DescribeLocalArea.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ChangeProgrammePhase.class, Set.of(SECRETARIAT, CHAIR)),
          entry(ReviewDiscrepancy.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ResolveDiscrepancy.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(LeaveDiscrepancyOpen.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(Embargo.class, Set.of(SECRETARIAT)),
          entry(Restrict.class, Set.of(SECRETARIAT)),
          entry(ReportOut.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordResponse.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordStatement.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(AppointSupportPartner.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RecordSupportPartnerReport.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(EndSupportPartner.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(AllocateResource.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ReportSpend.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(DiscloseTo.class, Set.of(SECRETARIAT)),
          entry(LetAudienceJoin.class, Set.of(SECRETARIAT)),
          entry(CorrectFact.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(NoteDiscrepancy.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD, ADVISER)));

  private WhoMayDoWhat() {}

  public static boolean mayAsk(Role role, Class<?> command) {
    return TABLE.getOrDefault(command, Set.of()).contains(role);
  }
}
