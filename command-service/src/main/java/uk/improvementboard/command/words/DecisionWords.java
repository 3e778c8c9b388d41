package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.BoardActionCommand;
import uk.improvementboard.command.commands.ChallengeCommand;
import uk.improvementboard.command.commands.DecisionCommand;
import uk.improvementboard.terms.EntityKind;

/** How decisions, challenges and the board's own actions are asked for. */
final class DecisionWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.DECISIONS,
                  DecisionCommand.SeekDecision.class,
                  "Seek a decision",
                  "Record that a paper, or somebody in a meeting, asks a body for a decision.")
              .ask("board", FieldWords.of("Which body is asked?").of(EntityKind.BOARD))
              .ask("meeting", FieldWords.of("At which meeting?").of(EntityKind.MEETING))
              .ask("by", "Who asks?", "A role or post, never a person's name")
              .ask(
                  "text",
                  FieldWords.of("What is to be resolved?").hint("As the paper puts it").inLines())
              .ask("paper", FieldWords.of("Which paper asks?").of(EntityKind.PAPER)),
          say(
                  Part.DECISIONS,
                  DecisionCommand.RecordDecision.class,
                  "Record a decision",
                  "Record what a body decided at a meeting, in the words as resolved.")
              .ask(
                  "decision",
                  FieldWords.of("Which decision that was sought?").of(EntityKind.DECISION))
              .ask(
                  "text",
                  FieldWords.of("What was decided?").hint("In the words as resolved").inLines())
              .asLines("options", "What else could have been decided?")
              .asLines("conditions", "What has to be so for it to hold?")
              .ask(
                  "delegate",
                  "To which post is the rest left?",
                  "A role or post, never a person's name"),
          say(
                  Part.DECISIONS,
                  DecisionCommand.RecordExternalDecision.class,
                  "Record a decision taken elsewhere",
                  "Record a decision that another body, an officer or a minister took outside the meetings in this record.")
              .ask(
                  "decision",
                  FieldWords.of("Which decision that was sought?").of(EntityKind.DECISION))
              .ask("by", "Who decided?", "A body or a post, never a person's name")
              .ask("capacity", "As what did they decide?")
              .ask(
                  "board",
                  FieldWords.of("Which body in this record decided, or left it to them?")
                      .of(EntityKind.BOARD))
              .ask(
                  "text",
                  FieldWords.of("What was decided?").hint("In the words as resolved").inLines()),
          say(
                  Part.DECISIONS,
                  DecisionCommand.RecordDissent.class,
                  "Minute dissent",
                  "Minute that a member disagreed with a decision.")
              .ask("decision", FieldWords.of("With which decision?").of(EntityKind.DECISION))
              .ask("by", "Who disagreed?", "A role, never a person's name"),
          say(
                  Part.DECISIONS,
                  DecisionCommand.DeferDecision.class,
                  "Put a decision off",
                  "Minute that a meeting put off a decision that was asked of it.")
              .ask("decision", FieldWords.of("Which decision?").of(EntityKind.DECISION))
              .ask("meeting", FieldWords.of("Which meeting put it off?").of(EntityKind.MEETING))
              .ask("to", FieldWords.of("To which meeting?").of(EntityKind.MEETING)),
          say(
                  Part.DECISIONS,
                  DecisionCommand.RatifyDecision.class,
                  "Ratify a decision",
                  "Minute that a quorate meeting ratified what an earlier one had recommended without a quorum.")
              .ask("decision", FieldWords.of("Which decision?").of(EntityKind.DECISION))
              .ask(
                  "at", FieldWords.of("Which quorate meeting ratified it?").of(EntityKind.MEETING)),
          say(
                  Part.DECISIONS,
                  DecisionCommand.RescindDecision.class,
                  "Rescind a decision",
                  "Record that a later decision undid one.")
              .ask("decision", FieldWords.of("Which decision is undone?").of(EntityKind.DECISION))
              .ask("by", FieldWords.of("Which later decision undoes it?").of(EntityKind.DECISION))
              .onceMore(
                  "A rescinded decision authorises nothing any more, and cannot be taken back into force."),
          say(
                  Part.DECISIONS,
                  DecisionCommand.SupersedeDecision.class,
                  "Supersede a decision",
                  "Record that a later decision took the place of one.")
              .ask("decision", FieldWords.of("Which decision gives way?").of(EntityKind.DECISION))
              .ask("by", FieldWords.of("Which decision takes its place?").of(EntityKind.DECISION)),
          say(
                  Part.DECISIONS,
                  DecisionCommand.ImplementDecision.class,
                  "Record that a decision was carried out",
                  "Record that everything a decision said was done.")
              .ask("decision", FieldWords.of("Which decision?").of(EntityKind.DECISION))
              .asLines("words", "What was done?"),
          say(
                  Part.DECISIONS,
                  ChallengeCommand.RaiseChallenge.class,
                  "Minute a challenge",
                  "Minute that a member challenged what the board was told.")
              .ask("meeting", FieldWords.of("At which meeting?").of(EntityKind.MEETING))
              .ask("by", "Who asked?", "A role, never a person's name")
              .asLines("question", "What did they ask?"),
          say(
                  Part.DECISIONS,
                  ChallengeCommand.AnswerChallenge.class,
                  "Minute the answer to a challenge",
                  "Minute what was answered, and whether the board was satisfied.")
              .ask(
                  "meeting",
                  FieldWords.of("Which meeting heard the answer?").of(EntityKind.MEETING))
              .ask("by", "Who answered?", "A role, never a person's name")
              .asLines("answer", "What was answered?")
              .ask("satisfied", "Was the board satisfied?")
              .asLines("followUp", "What did it ask for next?"),
          say(
                  Part.BOARD_ACTIONS,
                  BoardActionCommand.RaiseBoardAction.class,
                  "Minute an action of the board",
                  "Minute that a board asked for something to be done.")
              .ask("meeting", FieldWords.of("At which meeting?").of(EntityKind.MEETING))
              .ask(
                  "decision",
                  FieldWords.of("From which decision does it follow?").of(EntityKind.DECISION))
              .asLines("text", "What is to be done?")
              .ask("owner", "Which post is to do it?", "A role or post, never a person's name"),
          say(
                  Part.BOARD_ACTIONS,
                  BoardActionCommand.AssignBoardAction.class,
                  "Assign an action of the board",
                  "Record which post is to do what the board asked for.")
              .ask("owner", "Which post is to do it?", "A role or post, never a person's name"),
          say(
                  Part.BOARD_ACTIONS,
                  BoardActionCommand.ReportBoardActionDone.class,
                  "Report an action of the board done",
                  "Record that its owner says it is done.")
              .asLines("words", "What was done?"),
          say(
                  Part.BOARD_ACTIONS,
                  BoardActionCommand.AcceptBoardAction.class,
                  "Accept an action of the board as done",
                  "Minute that a meeting accepted it as done.")
              .ask("at", FieldWords.of("Which meeting accepted it?").of(EntityKind.MEETING)),
          say(
                  Part.BOARD_ACTIONS,
                  BoardActionCommand.CarryForward.class,
                  "Carry an action of the board forward",
                  "Minute that a meeting left it open.")
              .ask("at", FieldWords.of("Which meeting left it open?").of(EntityKind.MEETING))
              .ask(
                  "due",
                  "By when is it to be done now?",
                  "Leave empty and the day stays as it was"),
          say(
                  Part.BOARD_ACTIONS,
                  BoardActionCommand.DropBoardAction.class,
                  "Drop an action of the board",
                  "Record that it need not be done.")
              .ask("decision", FieldWords.of("Which decision says so?").of(EntityKind.DECISION))
              .onceMore(
                  "A dropped action is closed. If it is wanted after all, it is raised again."));

  private DecisionWords() {}
}
