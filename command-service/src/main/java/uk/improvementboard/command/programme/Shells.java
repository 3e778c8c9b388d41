package uk.improvementboard.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import uk.improvementboard.command.commands.ActionCommand.ApproveAction;
import uk.improvementboard.command.commands.ActionCommand.ClaimCompletion;
import uk.improvementboard.command.commands.ActionCommand.ProposeAction;
import uk.improvementboard.command.commands.ActionCommand.StartAction;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
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
import uk.improvementboard.command.commands.RecommendationCommand.RaiseRecommendation;
import uk.improvementboard.command.commands.RiskCommand.IdentifyRisk;
import uk.improvementboard.command.commands.RiskCommand.RateRisk;

/** Routes each command to the programme's one handler: Axon finds commands by their exact class. */
final class Shells {

  private Shells() {}

  static final class OfBoards {
    private final Programme programme;

    OfBoards(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(EstablishBoard command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(AdoptTermsOfReference command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(AppointToBoard command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(EndAppointment command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfInspections {
    private final Programme programme;

    OfInspections(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(ExpectInspection command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(PlanInspection command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(SuspendActivity command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(RecordInspectionOutcome command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(RecordJudgement command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfRecommendations {
    private final Programme programme;

    OfRecommendations(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(RaiseRecommendation command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfPlans {
    private final Programme programme;

    OfPlans(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(DraftPlan command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(SubmitPlan command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfActions {
    private final Programme programme;

    OfActions(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(ProposeAction command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(ApproveAction command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(StartAction command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(UpdateActionProgress command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(ClaimCompletion command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfMeasures {
    private final Programme programme;

    OfMeasures(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(DefineMeasure command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(ReportObservation command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfRisks {
    private final Programme programme;

    OfRisks(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(IdentifyRisk command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(RateRisk command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfMeetings {
    private final Programme programme;

    OfMeetings(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(ScheduleMeeting command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(IssuePack command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(TablePaper command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(OpenMeeting command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(RecordAttendance command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(GiveVerbalUpdate command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(CloseMeeting command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(ConfirmMinutes command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfDecisions {
    private final Programme programme;

    OfDecisions(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(RecordDecision command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfPapers {
    private final Programme programme;

    OfPapers(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(RegisterDocument command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(SubmitReview command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }

  static final class OfKnowledge {
    private final Programme programme;

    OfKnowledge(Programme programme) {
      this.programme = programme;
    }

    @CommandHandler
    Outcome on(DiscloseTo command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(LetAudienceJoin command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(CorrectFact command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }

    @CommandHandler
    Outcome on(NoteDiscrepancy command, MetaData asked, Circumstances circumstances) {
      return programme.handle(command, asked, circumstances);
    }
  }
}
