package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.ForwardPlanCommand;
import uk.improvementboard.command.commands.PlanCommand;
import uk.improvementboard.terms.EntityKind;

/** How plans and the forward plan are asked for. */
final class PlanWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.PLANS,
                  PlanCommand.DraftPlan.class,
                  "Record a plan",
                  "Record a plan that was written.")
              .ask("period", "Which time does it cover?", "In the source's words")
              .ask("overseenBy", FieldWords.of("Which bodies oversee it?").of(EntityKind.BOARD))
              .ask("partOf", FieldWords.of("Of which plan is it a part?").of(EntityKind.PLAN))
              .ask("supersedes", FieldWords.of("In place of which plan?").of(EntityKind.PLAN))
              .asLines("content", "What does it hold?"),
          say(
              Part.PLANS,
              PlanCommand.EndorsePlan.class,
              "Endorse a plan",
              "Record that a board endorsed a plan."),
          say(
              Part.PLANS,
              PlanCommand.ApprovePlan.class,
              "Approve a plan",
              "Record that the council approved a plan."),
          say(
                  Part.PLANS,
                  PlanCommand.SubmitPlan.class,
                  "Submit a plan",
                  "Record that a plan was submitted.")
              .asLines("requirement", "What required it?"),
          say(
                  Part.PLANS,
                  PlanCommand.RecordInspectorateResponse.class,
                  "Record the answer to a plan",
                  "Record what whoever a plan was submitted to answered.")
              .ask("by", "Who answered?", "Ofsted, the Department for Education")
              .ask("response", "What did they answer?"),
          say(
              Part.PLANS,
              PlanCommand.SetUpWorkstream.class,
              "Set up a workstream",
              "Set up a workstream of a plan."),
          say(
              Part.PLANS,
              PlanCommand.PlaceActions.class,
              "Place actions in a plan",
              "Whichever plan they were proposed in."),
          say(
                  Part.PLANS,
                  PlanCommand.RebaselinePlan.class,
                  "Rebaseline a plan",
                  "Record that a plan's dates are counted from anew.")
              .ask("period", "Which time does it now cover?")
              .ask("dates", "Which actions move, and to when?")
              .onceMore(
                  "Every action named moves to its new date. The original dates stay on record."),
          say(
                  Part.PLANS,
                  PlanCommand.SupersedePlan.class,
                  "Supersede a plan",
                  "Record that a plan gave way to another.")
              .ask("plan", FieldWords.of("Which plan gives way?").of(EntityKind.PLAN))
              .ask("by", FieldWords.of("Which plan takes its place?").of(EntityKind.PLAN))
              .onceMore("A superseded plan does not come back into force."),
          say(
                  Part.PLANS,
                  PlanCommand.ClosePlan.class,
                  "Close a plan",
                  "Record that a plan was closed.")
              .onceMore("A closed plan stays closed."),
          say(
                  Part.PLANS,
                  ForwardPlanCommand.PlanAhead.class,
                  "Put something on the forward plan",
                  "Say what the programme has ahead of it.")
              .asLines("what", "What is to happen?")
              .ask("board", FieldWords.of("Which body does it come before?").of(EntityKind.BOARD)),
          say(
              Part.PLANS,
              ForwardPlanCommand.MoveForwardItem.class,
              "Move an item of the forward plan",
              "Record that it is now expected at another time."),
          say(
                  Part.PLANS,
                  ForwardPlanCommand.CompleteForwardItem.class,
                  "Complete an item of the forward plan",
                  "Record that it was done.")
              .asLines("words", "What was done?"),
          say(
              Part.PLANS,
              ForwardPlanCommand.DropForwardItem.class,
              "Drop an item of the forward plan",
              "Take something off the forward plan undone."));

  private PlanWords() {}
}
