package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.MeetingCommand;
import uk.improvementboard.terms.EntityKind;

/** How what happens before, at and after a meeting is asked for. */
final class MeetingWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.MEETINGS,
                  MeetingCommand.ScheduleMeeting.class,
                  "Call a meeting",
                  "Put a meeting of a board or body into the calendar.")
              .ask("on", "On which day?"),
          say(
                  Part.MEETINGS,
                  MeetingCommand.SetAgenda.class,
                  "Settle the agenda",
                  "Say what a meeting is to deal with, before its pack is issued.")
              .ask("items", "The items of the agenda"),
          say(
                  Part.MEETINGS,
                  MeetingCommand.IssuePack.class,
                  "Issue the pack",
                  "Issue the papers for a meeting.")
              .ask(
                  "sections",
                  "Which parts of the record does the pack hold?",
                  "Leave empty for those the terms of reference say the board oversees")
              .ask("papers", FieldWords.of("Which papers are issued with it?").of(EntityKind.PAPER))
              .onceMore(
                  "What the pack holds is frozen here. What is recorded afterwards is not part of it."),
          say(
                  Part.MEETINGS,
                  MeetingCommand.TablePaper.class,
                  "Table a paper",
                  "Put a paper on the table at a meeting, after its pack was issued.")
              .ask("paper", FieldWords.of("Which paper?").of(EntityKind.PAPER))
              .asLines("reason", "Why was it not in the pack?"),
          say(
                  Part.MEETINGS,
                  MeetingCommand.OpenMeeting.class,
                  "Open a meeting",
                  "Record that a meeting began and who was there. Whether it is quorate is counted from that.")
              .ask("on", "On which day was it held?")
              .ask("attendance", "Who was there?"),
          say(
                  Part.MEETINGS,
                  MeetingCommand.RecordAttendance.class,
                  "Record attendance",
                  "Note who was at, or is expected at, a meeting.")
              .ask("attendance", "Who was there, or is expected?"),
          say(
                  Part.MEETINGS,
                  MeetingCommand.DeclareInterest.class,
                  "Minute a declared interest",
                  "Minute an interest that somebody declared at a meeting.")
              .ask(
                  "role",
                  "Who declared it?",
                  "The role by which they are known in the room, never a name")
              .ask(
                  "appointment",
                  FieldWords.of("Which place on the board do they hold?")
                      .of(EntityKind.APPOINTMENT))
              .asLines("interest", "What is the interest?")
              .asLines("action", "What followed?"),
          say(
                  Part.MEETINGS,
                  MeetingCommand.GiveVerbalUpdate.class,
                  "Minute what the board was told",
                  "Minute something said to a board at its meeting that was in no paper.")
              .ask("by", "Who spoke?", "A role or post, never a person's name")
              .asLines("text", "What were they told?"),
          say(
                  Part.MEETINGS,
                  MeetingCommand.CloseMeeting.class,
                  "Close a meeting",
                  "Record that a meeting ended.")
              .onceMore("What is recorded for this meeting afterwards is shown as minuted later."),
          say(
                  Part.MEETINGS,
                  MeetingCommand.DraftMinutes.class,
                  "Record that minutes were drafted",
                  "Record that the minutes of a meeting were drafted.")
              .ask("paper", FieldWords.of("Which paper holds the draft?").of(EntityKind.PAPER)),
          say(
                  Part.MEETINGS,
                  MeetingCommand.ConfirmMinutes.class,
                  "Confirm minutes",
                  "Record that a later meeting of the same body confirmed the minutes.")
              .ask("meeting", FieldWords.of("Minutes of which meeting?").of(EntityKind.MEETING))
              .ask(
                  "at", FieldWords.of("Which later meeting confirmed them?").of(EntityKind.MEETING))
              .onceMore(
                  "Confirmed minutes stay as they are. Later they can be corrected beside, not changed."),
          say(
                  Part.MEETINGS,
                  MeetingCommand.CorrectMinutes.class,
                  "Correct confirmed minutes",
                  "They stay as confirmed, with the correction beside them.")
              .ask("meeting", FieldWords.of("Minutes of which meeting?").of(EntityKind.MEETING))
              .ask(
                  "what",
                  FieldWords.of("Which passage is wrong?")
                      .hint("As the confirmed minutes have it")
                      .inLines())
              .asLines("instead", "What ought it to say?")
              .ask(
                  "at",
                  FieldWords.of("Which meeting agreed the correction?").of(EntityKind.MEETING)),
          say(
                  Part.MEETINGS,
                  MeetingCommand.PostponeMeeting.class,
                  "Postpone a meeting",
                  "Put off a meeting that was called.")
              .ask("to", "To which day?"),
          say(
                  Part.MEETINGS,
                  MeetingCommand.CancelMeeting.class,
                  "Cancel a meeting",
                  "Record that a meeting that was called is not held.")
              .onceMore(
                  "A cancelled meeting cannot be held after all; another would have to be called."));

  private MeetingWords() {}
}
