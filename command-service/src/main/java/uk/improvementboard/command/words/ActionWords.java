package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.ActionCommand;
import uk.improvementboard.terms.EntityKind;

/** How what is done about the plan's actions is asked for. */
final class ActionWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.ACTIONS,
                  ActionCommand.ProposeAction.class,
                  "Propose an action",
                  "Put an action forward for the plan.")
              .asLines("text", "What is to be done?")
              .ask(
                  "recommendations",
                  FieldWords.of("Which recommendations does it answer?")
                      .of(EntityKind.RECOMMENDATION))
              .ask("plan", FieldWords.of("In which plan?").of(EntityKind.PLAN))
              .ask("partner", "Which partner carries it out?")
              .ask("start", "When does it start?")
              .ask("due", "By when is it to be done?", "The original due date, which never changes")
              .asLines("successCriteria", "How will we know that it worked?")
              .ask(
                  "workstream",
                  FieldWords.of("In which workstream of the plan?").of(EntityKind.WORKSTREAM))
              .ask("cost", "What does it cost, and who pays?", "In the source's words"),
          say(
                  Part.ACTIONS,
                  ActionCommand.ApproveAction.class,
                  "Approve an action",
                  "Record that an action was approved for the plan.")
              .ask("by", "Who approved it?", "A body or a post, never a person's name"),
          say(
              Part.ACTIONS,
              ActionCommand.StartAction.class,
              "Start an action",
              "Record that work on an action began."),
          say(
                  Part.ACTIONS,
                  ActionCommand.UpdateActionProgress.class,
                  "Report progress on an action",
                  "Say how an action is going.")
              .ask(
                  "period",
                  "Which time is reported on?",
                  "In the source's words: September, quarter 2")
              .ask(
                  "declaredRating",
                  "How does the lead rate it?",
                  "In the words of the scheme in use: Green, Amber, Red")
              .asLines("barriers", "What stands in the way?")
              .asLines("nextSteps", "What comes next?")
              .ask("evidence", "What shows it?"),
          say(
                  Part.ACTIONS,
                  ActionCommand.ClaimCompletion.class,
                  "Claim that an action is done",
                  "Say that an action is done, and what shows it.")
              .ask("on", "When was it done?")
              .ask("evidence", "What shows that it is done?", "At least one piece of evidence"),
          say(
                  Part.ACTIONS,
                  ActionCommand.RequestExtension.class,
                  "Ask for more time",
                  "Ask for an action's due date to be moved.")
              .ask("until", "Until when?", "The due date asked for")
              .ask("by", "Which post asks?"),
          say(
                  Part.ACTIONS,
                  ActionCommand.GrantExtension.class,
                  "Grant more time",
                  "Move a due date. Nothing else does.")
              .ask("until", "Until when?", "The new due date")
              .ask("grantedBy", "On whose authority?"),
          say(
                  Part.ACTIONS,
                  ActionCommand.RefuseExtension.class,
                  "Refuse more time",
                  "Record that more time was asked for and not given.")
              .ask("by", "Which body or post refused it?")
              .ask("decision", FieldWords.of("By which decision?").of(EntityKind.DECISION)),
          say(
              Part.ACTIONS,
              ActionCommand.AssignActionLead.class,
              "Give an action to another post",
              "Record which post carries an action out from then on."),
          say(
                  Part.ACTIONS,
                  ActionCommand.RateConfidence.class,
                  "Rate an action",
                  "Rate an action on the scheme in force.")
              .ask("scheme", FieldWords.of("On which rating scheme?").of(EntityKind.RATING_SCHEME)),
          say(
                  Part.ACTIONS,
                  ActionCommand.OverrideRating.class,
                  "Override a calculated rating",
                  "Rate an action otherwise than the scheme in force calculates.")
              .ask("scheme", FieldWords.of("On which rating scheme?").of(EntityKind.RATING_SCHEME))
              .asLines("reason", "Why does the calculated rating not tell the truth?"),
          say(
                  Part.ACTIONS,
                  ActionCommand.PauseAction.class,
                  "Pause an action",
                  "Record that work on an action is interrupted.")
              .ask("until", "When is it to go on?"),
          say(
              Part.ACTIONS,
              ActionCommand.ResumeAction.class,
              "Resume an action",
              "Record that work on a paused action goes on."),
          say(
                  Part.ACTIONS,
                  ActionCommand.BeginEmbedding.class,
                  "Begin embedding",
                  "Record that completion was accepted and evidence of impact is awaited.")
              .asLines("shownBy", "What is to show that it is embedded?"),
          say(
                  Part.ACTIONS,
                  ActionCommand.SignOffAsEmbedded.class,
                  "Sign an action off as embedded",
                  "Record that the board signed an action off as embedded.")
              .ask(
                  "decision", FieldWords.of("Which decision signs it off?").of(EntityKind.DECISION))
              .ask(
                  "evidence", FieldWords.of("On which evidence of impact?").of(EntityKind.EVIDENCE))
              .onceMore("The action ends here. Only a decision to reopen it takes it up again."),
          say(
              Part.ACTIONS,
              ActionCommand.RefuseSignOff.class,
              "Refuse to sign an action off",
              "Record that an action was not signed off, and why."),
          say(
                  Part.ACTIONS,
                  ActionCommand.ReopenAction.class,
                  "Reopen an action",
                  "Take up again an action that was done, embedded or withdrawn.")
              .ask("decision", FieldWords.of("By which decision?").of(EntityKind.DECISION)),
          say(
                  Part.ACTIONS,
                  ActionCommand.WithdrawAction.class,
                  "Withdraw an action",
                  "Take an action out of the plan, by decision.")
              .onceMore(
                  "The action leaves the plan. Only a decision to reopen it takes it up again."),
          say(
                  Part.ACTIONS,
                  ActionCommand.SupersedeAction.class,
                  "Supersede an action",
                  "Record that other actions take the place of one.")
              .ask(
                  "successors",
                  FieldWords.of("Which actions take its place?").of(EntityKind.ACTION))
              .onceMore("The action gives way to its successors and does not come back."),
          say(
              Part.ACTIONS,
              ActionCommand.LinkRecommendations.class,
              "Link an action to more recommendations",
              "Record that an action answers more recommendations than those it was proposed for."));

  private ActionWords() {}
}
