package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.InspectionCommand;
import uk.improvementboard.command.commands.SelfEvaluationCommand;
import uk.improvementboard.terms.EntityKind;

/** How inspections, visits and the self-evaluation are asked for. */
final class InspectionWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.INSPECTIONS,
                  InspectionCommand.RecordInspectionOutcome.class,
                  "Record an inspection outcome",
                  "Record that an inspection or visit took place, with its judgements and findings, all at once.")
              .ask(
                  "inspection",
                  FieldWords.of("Which inspection already expected or planned?")
                      .of(EntityKind.INSPECTION))
              .ask("planned", "When was it planned?")
              .ask("actual", "When did it take place?")
              .ask("received", "When did the council receive the report?")
              .ask("published", "When was it made public?")
              .ask("judgements", "The judgements")
              .ask("findings", "The findings")
              .pageByPage(
                  Step.of(
                      "The inspection",
                      "inspection",
                      "edition",
                      "activity",
                      "title",
                      "planned",
                      "actual",
                      "received",
                      "published",
                      "publication",
                      "summary"),
                  Step.of("Judgements", "judgements"),
                  Step.of("Findings", "findings"))
              .onceMore(
                  "An outcome with its judgements and findings is recorded as one, all or nothing."),
          say(
                  Part.INSPECTIONS,
                  InspectionCommand.ExpectInspection.class,
                  "Expect an inspection",
                  "Record that an inspection or visit is expected, without a date being fixed.")
              .ask("window", "When is it expected?")
              .asLines("basis", "Why is it expected?")
              .asLines("linesOfEnquiry", "Lines of enquiry"),
          say(
                  Part.INSPECTIONS,
                  InspectionCommand.PlanInspection.class,
                  "Plan an inspection",
                  "Record the days fixed for an inspection or visit.")
              .ask(
                  "inspection",
                  FieldWords.of("Which inspection already in the record?")
                      .of(EntityKind.INSPECTION))
              .ask("planned", "On which days?")
              .ask(
                  "publicationRule",
                  FieldWords.of("Under which rule?").hint("On publication").inLines()),
          say(
                  Part.INSPECTIONS,
                  InspectionCommand.NotifyInspection.class,
                  "Record notice of an inspection",
                  "Record the inspectorate's notice.")
              .ask("on", "On which day was notice given?")
              .ask("fieldworkFrom", "When do the inspectors come?")
              .ask("teamSize", "How many are they?")
              .ask("lookBack", "How far back do they look?"),
          say(
              Part.INSPECTIONS,
              InspectionCommand.BeginFieldwork.class,
              "Record that fieldwork began",
              "Record that the inspectors began their work in the authority."),
          say(
              Part.INSPECTIONS,
              InspectionCommand.CompleteFieldwork.class,
              "Record that fieldwork ended",
              "Record that the inspectors completed their work in the authority."),
          say(
                  Part.INSPECTIONS,
                  InspectionCommand.ReceiveFindings.class,
                  "Receive findings",
                  "Record that the council received what the inspectorate found.")
              .ask("stage", "A draft or the final text?"),
          say(
                  Part.INSPECTIONS,
                  InspectionCommand.PublishReport.class,
                  "Record publication of a report",
                  "Record that the report or letter was published.")
              .ask("on", "On which day?")
              .onceMore("From its publication the public knows of it."),
          say(
                  Part.INSPECTIONS,
                  InspectionCommand.WithholdLetter.class,
                  "Record that a letter stays unpublished",
                  "Record that the letter is not published.")
              .ask("rule", FieldWords.of("Why?").hint("In the source's words").inLines()),
          say(
              Part.INSPECTIONS,
              InspectionCommand.SuspendActivity.class,
              "Suspend an inspection",
              "Record that an expected or planned inspection was put off without a new date."),
          say(
                  Part.INSPECTIONS,
                  InspectionCommand.CancelInspection.class,
                  "Cancel an inspection",
                  "Record that an inspection will not take place, or not be finished.")
              .onceMore(
                  "A cancelled inspection cannot take place after all; another would have to be planned."),
          say(
                  Part.INSPECTIONS,
                  InspectionCommand.HoldAnnualEngagementMeeting.class,
                  "Record the annual engagement meeting",
                  "Record that the yearly conversation with the inspectorate was held.")
              .ask(
                  "inspection",
                  FieldWords.of("Which meeting already expected or planned?")
                      .of(EntityKind.INSPECTION))
              .ask("by", "By what means did they meet?")
              .asLines("topics", "What did they speak about?")
              .ask("paper", FieldWords.of("Which paper holds the letter?").of(EntityKind.PAPER)),
          say(
              Part.INSPECTIONS,
              InspectionCommand.RecordJudgement.class,
              "Record a further judgement",
              "Record a judgement that another source gives for an outcome already in the record."),
          say(
              Part.INSPECTIONS,
              InspectionCommand.RecordStrength.class,
              "Record a strength",
              "Record a strength that the inspectorate found."),
          say(
              Part.INSPECTIONS,
              InspectionCommand.RecordAreaForImprovement.class,
              "Record an area for improvement",
              "Record something that needs to improve, after the outcome that named it."),
          say(
              Part.INSPECTIONS,
              InspectionCommand.RecordAreaForPriorityAction.class,
              "Record an area for priority action",
              "Record a serious weakness that needs priority action."),
          say(
              Part.INSPECTIONS,
              InspectionCommand.RecordComment.class,
              "Record a comment of the inspectorate",
              "Record what it said besides praise and calls to improve."),
          say(
              Part.INSPECTIONS,
              InspectionCommand.RecordCommendation.class,
              "Record a commendation",
              "Record what the inspectorate singled out for praise."),
          say(
                  Part.INSPECTIONS,
                  SelfEvaluationCommand.SubmitSelfEvaluation.class,
                  "Record the self-evaluation",
                  "Record that the council submitted its self-evaluation.")
              .ask("year", "For which year?")
              .asLines("covers", "What does it cover?")
              .ask("judgements", "How does it judge itself?")
              .ask(
                  "priorities",
                  FieldWords.of("Which recommendations are its priorities?")
                      .of(EntityKind.RECOMMENDATION))
              .ask("paper", FieldWords.of("Which paper holds it?").of(EntityKind.PAPER)));

  private InspectionWords() {}
}
