package uk.improvementboard.standalone.starthere;

import uk.improvementboard.command.commands.ActionCommand.ProposeAction;
import uk.improvementboard.command.commands.BoardCommand.AppointToBoard;
import uk.improvementboard.command.commands.BoardCommand.EstablishBoard;
import uk.improvementboard.command.commands.InspectionCommand.RecordInspectionOutcome;
import uk.improvementboard.command.commands.MeetingCommand.ScheduleMeeting;
import uk.improvementboard.command.commands.PlanCommand.DraftPlan;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.commands.RecommendationCommand.RaiseRecommendation;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.terms.EntityKind;

/** What a new programme needs, in the order in which a secretariat comes by it. */
enum FirstTask {
  BOARD(
      "Establish the board",
      "The body that will meet, challenge and decide",
      EstablishBoard.class,
      "establish-board",
      BoardEstablished.class,
      EntityKind.BOARD),
  MEMBERS(
      "Appoint its members",
      "By post, never by name: the chair, the director, the partners",
      AppointToBoard.class,
      "appoint-to-board",
      AppointmentMade.class,
      EntityKind.APPOINTMENT),
  INSPECTION(
      "Record the inspection outcome",
      "The grades and findings, with the day the report was received: the statutory clock starts"
          + " there",
      RecordInspectionOutcome.class,
      "record-inspection-outcome",
      InspectionOutcomeRecorded.class,
      EntityKind.INSPECTION),
  RECOMMENDATIONS(
      "Raise the recommendations",
      "One for each thing that the inspectors say must improve",
      RaiseRecommendation.class,
      "raise-recommendation",
      RecommendationRaised.class,
      EntityKind.RECOMMENDATION),
  PLAN(
      "Draft the plan",
      "The written statement of what is proposed, and by when",
      DraftPlan.class,
      "draft-plan",
      PlanDrafted.class,
      EntityKind.PLAN),
  ACTIONS(
      "Propose its actions",
      "Each with the recommendations it answers, a lead and a date",
      ProposeAction.class,
      "propose-action",
      ActionProposed.class,
      EntityKind.ACTION),
  MEETING(
      "Schedule the first meeting",
      "Then issue its pack: what the board knew is kept from that moment",
      ScheduleMeeting.class,
      "schedule-meeting",
      MeetingScheduled.class,
      EntityKind.MEETING);

  private final String title;
  private final String hint;
  private final Class<? extends ProgrammeCommand> command;
  private final String form;
  private final Class<? extends ProgrammeEvent> event;
  private final EntityKind kind;

  FirstTask(
      String title,
      String hint,
      Class<? extends ProgrammeCommand> command,
      String form,
      Class<? extends ProgrammeEvent> event,
      EntityKind kind) {
    this.title = title;
    this.hint = hint;
    this.command = command;
    this.form = form;
    this.event = event;
    this.kind = kind;
  }

  String title() {
    return title;
  }

  String hint() {
    return hint;
  }

  /** What does it. */
  Class<? extends ProgrammeCommand> command() {
    return command;
  }

  /** Where its form is, within the programme. */
  String form() {
    return "/record/" + form;
  }

  /** Where what it made is listed, within the programme. */
  String list() {
    return "/" + kind.list();
  }

  boolean isDoneBy(ProgrammeEvent recorded) {
    return event.isInstance(recorded);
  }
}
