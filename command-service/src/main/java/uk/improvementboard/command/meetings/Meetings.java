package uk.improvementboard.command.meetings;

import static uk.improvementboard.command.rules.Rule.ATTENDANCE_IS_BY_APPOINTMENT;
import static uk.improvementboard.command.rules.Rule.CONFIRMED_MINUTES_ARE_CORRECTED;
import static uk.improvementboard.command.rules.Rule.MEETING_IS_CLOSED_AFTER_IT_OPENED;
import static uk.improvementboard.command.rules.Rule.MEETING_IS_CLOSED_ONCE;
import static uk.improvementboard.command.rules.Rule.MEETING_IS_OPENED_ONCE;
import static uk.improvementboard.command.rules.Rule.MINUTED_TO_AN_OPENED_MEETING;
import static uk.improvementboard.command.rules.Rule.MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING;
import static uk.improvementboard.command.rules.Rule.MINUTES_ARE_CONFIRMED_ONCE;
import static uk.improvementboard.command.rules.Rule.NOTHING_IS_NAMED_TWICE;
import static uk.improvementboard.command.rules.Rule.PACK_IS_ISSUED_BEFORE_THE_MEETING;
import static uk.improvementboard.command.rules.Rule.PACK_IS_ISSUED_ONCE;
import static uk.improvementboard.command.rules.Rule.PAPER_IS_PUT_BEFORE_A_MEETING_ONCE;
import static uk.improvementboard.command.rules.Rule.PAPER_IS_TABLED_AFTER_THE_PACK;
import static uk.improvementboard.command.rules.Rule.QUORUM_IS_COUNTED_FROM_ATTENDANCE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.command.commands.MeetingCommand;
import uk.improvementboard.command.commands.MeetingCommand.CloseMeeting;
import uk.improvementboard.command.commands.MeetingCommand.ConfirmMinutes;
import uk.improvementboard.command.commands.MeetingCommand.GiveVerbalUpdate;
import uk.improvementboard.command.commands.MeetingCommand.IssuePack;
import uk.improvementboard.command.commands.MeetingCommand.OpenMeeting;
import uk.improvementboard.command.commands.MeetingCommand.RecordAttendance;
import uk.improvementboard.command.commands.MeetingCommand.ScheduleMeeting;
import uk.improvementboard.command.commands.MeetingCommand.TablePaper;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Appointment;
import uk.improvementboard.command.state.Thing.Board;
import uk.improvementboard.command.state.Thing.Meeting;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Attendance;
import uk.improvementboard.terms.Attendance.Presence;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** A meeting's way from being called to confirmed minutes. */
public final class Meetings {

  private Meetings() {}

  public static List<ProgrammeEvent> decide(
      MeetingCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case ScheduleMeeting c ->
          List.of(
              new MeetingScheduled(
                  state.newRef(c.meeting(), EntityKind.MEETING, "/meeting"),
                  c.board(),
                  c.on(),
                  c.title()));
      case IssuePack c -> issue(c, state);
      case TablePaper c -> {
        Meeting meeting = meeting(c.meeting(), state);
        if (meeting.packAt() == 0 && !meeting.opened()) {
          throw new RuleBroken(
              PAPER_IS_TABLED_AFTER_THE_PACK,
              "/meeting",
              c.meeting() + " has no pack yet and is not open: put the paper into its pack");
        }
        minutesOpen(c.meeting(), meeting);
        yield List.of(new PaperTabled(c.meeting(), c.paper(), c.reason()));
      }
      case OpenMeeting c -> open(c, state);
      case RecordAttendance c -> {
        Meeting meeting = meeting(c.meeting(), state);
        minutesOpen(c.meeting(), meeting);
        boolean happened =
            c.attendance().stream().anyMatch(one -> one.presence() != Presence.EXPECTED);
        if (happened) {
          opened(c.meeting(), meeting);
        }
        yield List.of(new AttendanceRecorded(c.meeting(), c.attendance()));
      }
      case GiveVerbalUpdate c -> {
        mayBeMinuted(c.meeting(), state);
        yield List.of(new VerbalUpdateGiven(c.meeting(), c.by(), c.text(), c.about()));
      }
      case CloseMeeting c -> {
        Meeting meeting = meeting(c.meeting(), state);
        if (!meeting.opened()) {
          throw new RuleBroken(
              MEETING_IS_CLOSED_AFTER_IT_OPENED, "/meeting", c.meeting() + " was not opened");
        }
        if (meeting.closedAt() > 0) {
          throw new RuleBroken(
              MEETING_IS_CLOSED_ONCE, "/meeting", c.meeting() + " is closed already");
        }
        yield List.of(new MeetingClosed(c.meeting()));
      }
      case ConfirmMinutes c -> {
        if (meeting(c.meeting(), state).confirmedAt() > 0) {
          throw new RuleBroken(
              MINUTES_ARE_CONFIRMED_ONCE,
              "/meeting",
              "the minutes of " + c.meeting() + " are confirmed already");
        }
        yield List.of(new MinutesConfirmed(c.meeting(), c.at()));
      }
    };
  }

  private static List<ProgrammeEvent> issue(IssuePack c, ProgrammeState state) {
    Meeting meeting = meeting(c.meeting(), state);
    if (meeting.packAt() > 0) {
      throw new RuleBroken(
          PACK_IS_ISSUED_ONCE,
          "/meeting",
          c.meeting() + " has its pack already: table the later papers");
    }
    if (meeting.opened()) {
      throw new RuleBroken(
          PACK_IS_ISSUED_BEFORE_THE_MEETING,
          "/meeting",
          c.meeting() + " was opened already: table the papers");
    }
    List<EntityKind> sections =
        c.sections().isEmpty()
            ? state
                .require(Board.class, EntityKind.BOARD, meeting.board(), "/meeting")
                .inForce()
                .oversees()
            : c.sections();
    return List.of(new PackIssued(c.meeting(), sections, c.papers()));
  }

  private static List<ProgrammeEvent> open(OpenMeeting c, ProgrammeState state) {
    Meeting meeting = meeting(c.meeting(), state);
    if (meeting.opened()) {
      throw new RuleBroken(MEETING_IS_OPENED_ONCE, "/meeting", c.meeting() + " was opened already");
    }
    Stated<Quorum> quorum =
        state
            .require(Board.class, EntityKind.BOARD, meeting.board(), "/meeting")
            .inForce()
            .quorum();
    List<ProgrammeEvent> events = new ArrayList<>();
    events.add(new MeetingOpened(c.meeting(), c.on(), quorate(quorum, c.attendance(), state)));
    if (!c.attendance().isEmpty()) {
      events.add(new AttendanceRecorded(c.meeting(), c.attendance()));
    }
    return List.copyOf(events);
  }

  private static Quorate quorate(
      Stated<Quorum> quorum, List<Attendance> attendance, ProgrammeState state) {
    if (quorum.toOptional().isEmpty()) {
      return Quorate.NO_QUORUM_SET;
    }
    if (attendance.stream().noneMatch(Meetings::present)) {
      throw new RuleBroken(
          QUORUM_IS_COUNTED_FROM_ATTENDANCE,
          "/attendance",
          "this body has a quorum: say who was there, so that it can be counted");
    }
    long members =
        attendance.stream()
            .filter(Meetings::present)
            .map(one -> one.appointment().toOptional().flatMap(state::thing))
            .flatMap(Optional::stream)
            .filter(
                thing ->
                    thing instanceof Appointment appointment && appointment.capacity().counts())
            .count();
    return members >= quorum.toOptional().get().members() ? Quorate.QUORATE : Quorate.INQUORATE;
  }

  private static boolean present(Attendance one) {
    return one.presence() == Presence.PRESENT || one.presence() == Presence.SUBSTITUTE;
  }

  private static Meeting meeting(Ref ref, ProgrammeState state) {
    return state.require(Meeting.class, EntityKind.MEETING, ref, "/meeting");
  }

  private static void opened(Ref ref, Meeting meeting) {
    if (!meeting.opened()) {
      throw new RuleBroken(
          MINUTED_TO_AN_OPENED_MEETING, "/meeting", ref + " was not opened: open it first");
    }
  }

  private static void minutesOpen(Ref ref, Meeting meeting) {
    if (meeting.confirmedAt() > 0) {
      throw new RuleBroken(
          CONFIRMED_MINUTES_ARE_CORRECTED,
          "/meeting",
          "the minutes of " + ref + " are confirmed: correct what they say instead");
    }
  }

  /**
   * Refuses what cannot be minuted to a meeting, before it is open or once its minutes are
   * confirmed.
   */
  public static Meeting mayBeMinuted(Ref ref, ProgrammeState state) {
    Meeting meeting = meeting(ref, state);
    opened(ref, meeting);
    minutesOpen(ref, meeting);
    return meeting;
  }

  public static void check(MeetingEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case MeetingScheduled e -> state.require(EntityKind.BOARD, e.board(), "/board");
      case PackIssued e -> {
        state.requireAll(EntityKind.PAPER, e.papers(), "/papers");
        if (new HashSet<>(e.sections()).size() < e.sections().size()) {
          throw new RuleBroken(
              NOTHING_IS_NAMED_TWICE, "/sections", "a part of the record is named twice");
        }
      }
      case PaperTabled e -> {
        state.require(EntityKind.PAPER, e.paper(), "/paper");
        if (position > state.position()
            && meeting(e.meeting(), state).papers().contains(e.paper())) {
          throw new RuleBroken(
              PAPER_IS_PUT_BEFORE_A_MEETING_ONCE,
              "/paper",
              e.paper() + " is before " + e.meeting() + " already");
        }
      }
      case MeetingOpened e -> Days.notAhead(e.on(), facts, "/on");
      case AttendanceRecorded e -> attendanceObeys(e, state);
      case VerbalUpdateGiven e -> state.requireKnown(e.about(), "/about");
      case MeetingClosed e -> {}
      case MinutesConfirmed e -> confirmationObeys(e, state);
    }
  }

  private static void attendanceObeys(AttendanceRecorded e, ProgrammeState state) {
    Meeting meeting = meeting(e.meeting(), state);
    Set<Ref> seen = new HashSet<>();
    for (int i = 0; i < e.attendance().size(); i++) {
      String pointer = "/attendance/" + i + "/appointment";
      if (e.attendance().get(i).appointment() instanceof Stated.Given<Ref>(Ref ref)) {
        if (!seen.add(ref)) {
          throw new RuleBroken(NOTHING_IS_NAMED_TWICE, pointer, ref + " is named twice");
        }
        Appointment appointment =
            state.require(Appointment.class, EntityKind.APPOINTMENT, ref, pointer);
        if (!appointment.board().equals(meeting.board())) {
          throw new RuleBroken(
              ATTENDANCE_IS_BY_APPOINTMENT,
              pointer,
              ref + " is a place on " + appointment.board() + ", and " + meeting.board() + " met");
        }
        boolean notYet = before(Stated.given(meeting.on()), appointment.from());
        boolean noMore = before(appointment.end(), Stated.given(meeting.on()));
        if (notYet || noMore) {
          throw new RuleBroken(
              ATTENDANCE_IS_BY_APPOINTMENT,
              pointer,
              ref + (notYet ? " had not begun " : " had ended ") + "on " + meeting.on().inWords());
        }
      }
    }
  }

  private static boolean before(Stated<ImpreciseDate> one, Stated<ImpreciseDate> other) {
    return one instanceof Stated.Given<ImpreciseDate>(ImpreciseDate first)
        && other instanceof Stated.Given<ImpreciseDate>(ImpreciseDate second)
        && Days.certainlyBefore(first, second);
  }

  private static void confirmationObeys(MinutesConfirmed e, ProgrammeState state) {
    Meeting meeting = meeting(e.meeting(), state);
    Meeting later = state.require(Meeting.class, EntityKind.MEETING, e.at(), "/at");
    String why =
        meeting.closedAt() == 0
            ? e.meeting() + " is not closed yet"
            : e.at().equals(e.meeting())
                ? "a meeting does not confirm its own minutes"
                : !later.board().equals(meeting.board())
                    ? e.at() + " is a meeting of " + later.board() + ", not of " + meeting.board()
                    : later.openedAt() == 0
                        ? e.at() + " was not opened yet"
                        : later.openedAt() < meeting.openedAt()
                                || Days.certainlyBefore(later.on(), meeting.on())
                            ? e.at() + " was held before " + e.meeting()
                            : "";
    if (!why.isEmpty()) {
      throw new RuleBroken(MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING, "/at", why);
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, MeetingEvent event, long position) {
    return switch (event) {
      case MeetingScheduled e ->
          state.put(
              e.meeting(),
              Meeting.class,
              Meeting.called(e.board(), e.on()),
              m -> m.opened() ? m : on(m, e.on(), m.openedAt(), m.quorate()));
      case PackIssued e ->
          state.change(
              e.meeting(),
              Meeting.class,
              m ->
                  new Meeting(
                      m.version(),
                      m.board(),
                      m.on(),
                      position,
                      m.papers().plusAll(e.papers()),
                      m.openedAt(),
                      m.quorate(),
                      m.closedAt(),
                      m.confirmedAt()));
      case PaperTabled e ->
          state.change(
              e.meeting(),
              Meeting.class,
              m ->
                  new Meeting(
                      m.version(),
                      m.board(),
                      m.on(),
                      m.packAt(),
                      m.papers().plus(e.paper()),
                      m.openedAt(),
                      m.quorate(),
                      m.closedAt(),
                      m.confirmedAt()));
      case MeetingOpened e ->
          state.change(e.meeting(), Meeting.class, m -> on(m, e.on(), position, e.quorate()));
      case AttendanceRecorded e -> state;
      case VerbalUpdateGiven e -> state;
      case MeetingClosed e ->
          state.change(
              e.meeting(),
              Meeting.class,
              m ->
                  new Meeting(
                      m.version(),
                      m.board(),
                      m.on(),
                      m.packAt(),
                      m.papers(),
                      m.openedAt(),
                      m.quorate(),
                      position,
                      m.confirmedAt()));
      case MinutesConfirmed e ->
          state.change(
              e.meeting(),
              Meeting.class,
              m ->
                  new Meeting(
                      m.version(),
                      m.board(),
                      m.on(),
                      m.packAt(),
                      m.papers(),
                      m.openedAt(),
                      m.quorate(),
                      m.closedAt(),
                      position));
    };
  }

  private static Meeting on(Meeting m, ImpreciseDate day, long openedAt, Quorate quorate) {
    return new Meeting(
        m.version(),
        m.board(),
        day,
        m.packAt(),
        m.papers(),
        openedAt,
        quorate,
        m.closedAt(),
        m.confirmedAt());
  }
}
