package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.MeetingEvent.AgendaItem;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked before, at and after a meeting of a body. */
public sealed interface MeetingCommand extends ProgrammeCommand {

  /**
   * Call a meeting.
   *
   * @param meeting its reference; the next free one when left out
   */
  record ScheduleMeeting(
      ProgrammeId programme, @Nullable Ref meeting, Ref board, ImpreciseDate on, String title)
      implements MeetingCommand {}

  /**
   * Issue the papers for a meeting; what they hold is frozen here.
   *
   * @param sections the parts of the record the pack holds; where none is named, those the board's
   *     terms of reference say it oversees
   * @param papers the papers issued with it
   */
  record IssuePack(ProgrammeId programme, Ref meeting, List<EntityKind> sections, List<Ref> papers)
      implements MeetingCommand {
    public IssuePack {
      sections = List.copyOf(sections);
      papers = List.copyOf(papers);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /** Put a paper on the table at a meeting, after its pack was issued. */
  record TablePaper(ProgrammeId programme, Ref meeting, Ref paper, Stated<String> reason)
      implements MeetingCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /**
   * Open a meeting; whether it is quorate is counted from who is there.
   *
   * @param on the day it was held
   * @param attendance who was there, by appointment and role
   */
  record OpenMeeting(
      ProgrammeId programme, Ref meeting, ImpreciseDate on, List<Attendance> attendance)
      implements MeetingCommand {
    public OpenMeeting {
      attendance = List.copyOf(attendance);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /** Note who was at, or is expected at, a meeting. */
  record RecordAttendance(ProgrammeId programme, Ref meeting, List<Attendance> attendance)
      implements MeetingCommand {
    public RecordAttendance {
      attendance = List.copyOf(attendance);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /**
   * Minute something said to a board at its meeting.
   *
   * @param by the role that spoke
   * @param about what it was said about
   */
  record GiveVerbalUpdate(
      ProgrammeId programme, Ref meeting, String by, String text, List<Ref> about)
      implements MeetingCommand {
    public GiveVerbalUpdate {
      about = List.copyOf(about);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /** Close a meeting. */
  record CloseMeeting(ProgrammeId programme, Ref meeting) implements MeetingCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /**
   * Record that a later meeting of the same body confirmed the minutes.
   *
   * @param at the later meeting
   */
  record ConfirmMinutes(ProgrammeId programme, Ref meeting, Ref at) implements MeetingCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /** Settle what a meeting is to deal with, before its pack is issued. */
  record SetAgenda(ProgrammeId programme, Ref meeting, List<AgendaItem> items)
      implements MeetingCommand {
    public SetAgenda {
      items = List.copyOf(items);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /**
   * Put off a meeting that was called.
   *
   * @param to the new day, where one is fixed
   */
  record PostponeMeeting(
      ProgrammeId programme, Ref meeting, Stated<ImpreciseDate> to, Stated<String> reason)
      implements MeetingCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /** Record that a meeting that was called is not held. */
  record CancelMeeting(ProgrammeId programme, Ref meeting, Stated<String> reason)
      implements MeetingCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /**
   * Minute an interest that somebody declared at a meeting.
   *
   * @param role the role by which they are known in the room, never a name
   * @param appointment the appointment they hold on that body
   * @param action what followed
   */
  record DeclareInterest(
      ProgrammeId programme,
      Ref meeting,
      String role,
      Stated<Ref> appointment,
      String interest,
      Stated<String> action)
      implements MeetingCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /**
   * Record that the minutes of a meeting were drafted.
   *
   * @param paper the draft, where it is in the record
   */
  record DraftMinutes(
      ProgrammeId programme, Ref meeting, Stated<ImpreciseDate> on, Stated<Ref> paper)
      implements MeetingCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }

  /**
   * Correct minutes that were confirmed; they stay as confirmed, with the correction beside them.
   *
   * @param what the passage, as the confirmed minutes have it
   * @param instead what it ought to say
   * @param at the meeting that agreed the correction, where one did
   */
  record CorrectMinutes(
      ProgrammeId programme,
      Ref meeting,
      String what,
      String instead,
      String reason,
      Stated<Ref> at)
      implements MeetingCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(meeting);
    }
  }
}
