package uk.improvementboard.command.access;

import static java.util.Map.entry;
import static uk.improvementboard.terms.Role.ACTION_LEAD;
import static uk.improvementboard.terms.Role.ADVISER;
import static uk.improvementboard.terms.Role.CHAIR;
import static uk.improvementboard.terms.Role.PLAN_OWNER;
import static uk.improvementboard.terms.Role.SECRETARIAT;

import java.util.Map;
import java.util.Set;
import uk.improvementboard.command.commands.ActionCommand.ApproveAction;
import uk.improvementboard.command.commands.ActionCommand.ClaimCompletion;
import uk.improvementboard.command.commands.ActionCommand.ProposeAction;
import uk.improvementboard.command.commands.ActionCommand.StartAction;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
import uk.improvementboard.command.commands.ArrangementCommand.EstablishProgramme;
import uk.improvementboard.command.commands.BoardCommand.AdoptTermsOfReference;
import uk.improvementboard.command.commands.BoardCommand.AppointToBoard;
import uk.improvementboard.command.commands.BoardCommand.EndAppointment;
import uk.improvementboard.command.commands.BoardCommand.EstablishBoard;
import uk.improvementboard.command.commands.DecisionCommand.RecordDecision;
import uk.improvementboard.command.commands.InspectionCommand.ExpectInspection;
import uk.improvementboard.command.commands.InspectionCommand.PlanInspection;
import uk.improvementboard.command.commands.InspectionCommand.RecordInspectionOutcome;
import uk.improvementboard.command.commands.InspectionCommand.RecordJudgement;
import uk.improvementboard.command.commands.InspectionCommand.SuspendActivity;
import uk.improvementboard.command.commands.KnowledgeCommand.CorrectFact;
import uk.improvementboard.command.commands.KnowledgeCommand.DiscloseTo;
import uk.improvementboard.command.commands.KnowledgeCommand.LetAudienceJoin;
import uk.improvementboard.command.commands.KnowledgeCommand.NoteDiscrepancy;
import uk.improvementboard.command.commands.MeasureCommand.DefineMeasure;
import uk.improvementboard.command.commands.MeasureCommand.ReportObservation;
import uk.improvementboard.command.commands.MeetingCommand.CloseMeeting;
import uk.improvementboard.command.commands.MeetingCommand.ConfirmMinutes;
import uk.improvementboard.command.commands.MeetingCommand.GiveVerbalUpdate;
import uk.improvementboard.command.commands.MeetingCommand.IssuePack;
import uk.improvementboard.command.commands.MeetingCommand.OpenMeeting;
import uk.improvementboard.command.commands.MeetingCommand.RecordAttendance;
import uk.improvementboard.command.commands.MeetingCommand.ScheduleMeeting;
import uk.improvementboard.command.commands.MeetingCommand.TablePaper;
import uk.improvementboard.command.commands.PaperCommand.RegisterDocument;
import uk.improvementboard.command.commands.PaperCommand.SubmitReview;
import uk.improvementboard.command.commands.PlanCommand.DraftPlan;
import uk.improvementboard.command.commands.PlanCommand.SubmitPlan;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.commands.RecommendationCommand.RaiseRecommendation;
import uk.improvementboard.command.commands.RiskCommand.IdentifyRisk;
import uk.improvementboard.command.commands.RiskCommand.RateRisk;
import uk.improvementboard.terms.Role;

/**
 * The roles that may ask for each command ({@code docs/domain/who-may-do-what.md}). What is not
 * here, nobody may do. The auditor, scrutiny and the administrator change nothing in the record.
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
          entry(RaiseRecommendation.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(DraftPlan.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(SubmitPlan.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ProposeAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ApproveAction.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(StartAction.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(UpdateActionProgress.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(ClaimCompletion.class, Set.of(SECRETARIAT, ACTION_LEAD)),
          entry(DefineMeasure.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ReportObservation.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(IdentifyRisk.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(RateRisk.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(ScheduleMeeting.class, Set.of(SECRETARIAT)),
          entry(IssuePack.class, Set.of(SECRETARIAT)),
          entry(TablePaper.class, Set.of(SECRETARIAT)),
          entry(OpenMeeting.class, Set.of(SECRETARIAT, CHAIR)),
          entry(RecordAttendance.class, Set.of(SECRETARIAT, CHAIR)),
          entry(GiveVerbalUpdate.class, Set.of(SECRETARIAT)),
          entry(CloseMeeting.class, Set.of(SECRETARIAT, CHAIR)),
          entry(ConfirmMinutes.class, Set.of(SECRETARIAT, CHAIR)),
          entry(RecordDecision.class, Set.of(SECRETARIAT)),
          entry(RegisterDocument.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD)),
          entry(SubmitReview.class, Set.of(SECRETARIAT, ADVISER)),
          entry(DiscloseTo.class, Set.of(SECRETARIAT)),
          entry(LetAudienceJoin.class, Set.of(SECRETARIAT)),
          entry(CorrectFact.class, Set.of(SECRETARIAT, PLAN_OWNER)),
          entry(NoteDiscrepancy.class, Set.of(SECRETARIAT, PLAN_OWNER, ACTION_LEAD, ADVISER)));

  private WhoMayDoWhat() {}

  public static boolean mayAsk(Role role, Class<?> command) {
    return TABLE.getOrDefault(command, Set.of()).contains(role);
  }
}
