package uk.improvementboard.command.meetings;

import static uk.improvementboard.command.rules.Rule.AGENDA_HAS_AN_ITEM;
import static uk.improvementboard.command.rules.Rule.AGENDA_IS_SET_BEFORE_THE_PACK;
import static uk.improvementboard.command.rules.Rule.ATTENDANCE_IS_BY_APPOINTMENT;
import static uk.improvementboard.command.rules.Rule.BODY_HAS_NOT_STOOD_DOWN;
import static uk.improvementboard.command.rules.Rule.CANCELLED_MEETING_IS_NOT_HELD;
import static uk.improvementboard.command.rules.Rule.CONFIRMED_MINUTES_ARE_CORRECTED;
import static uk.improvementboard.command.rules.Rule.ITEM_IS_ON_THE_AGENDA;
import static uk.improvementboard.command.rules.Rule.MEETING_IS_CLOSED_AFTER_IT_OPENED;
import static uk.improvementboard.command.rules.Rule.MEETING_IS_CLOSED_ONCE;
import static uk.improvementboard.command.rules.Rule.MEETING_IS_OPENED_ONCE;
import static uk.improvementboard.command.rules.Rule.MEETING_IS_PUT_OFF_BEFORE_IT_OPENS;
import static uk.improvementboard.command.rules.Rule.MINUTED_TO_AN_OPENED_MEETING;
import static uk.improvementboard.command.rules.Rule.MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING;
import static uk.improvementboard.command.rules.Rule.MINUTES_ARE_CONFIRMED_ONCE;
import static uk.improvementboard.command.rules.Rule.MINUTES_ARE_CORRECTED_AT_A_LATER_MEETING;
import static uk.improvementboard.command.rules.Rule.MINUTES_ARE_DRAFTED_AFTER_THE_MEETING;
import static uk.improvementboard.command.rules.Rule.NOTHING_IS_NAMED_TWICE;
import static uk.improvementboard.command.rules.Rule.ONLY_CONFIRMED_MINUTES_ARE_CORRECTED;
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
import uk.improvementboard.command.commands.MeetingCommand.CancelMeeting;
import uk.improvementboard.command.commands.MeetingCommand.CloseMeeting;
import uk.improvementboard.command.commands.MeetingCommand.ConfirmMinutes;
import uk.improvementboard.command.commands.MeetingCommand.CorrectMinutes;
import uk.improvementboard.command.commands.MeetingCommand.DeclareInterest;
import uk.improvementboard.command.commands.MeetingCommand.DraftMinutes;
import uk.improvementboard.command.commands.MeetingCommand.GiveVerbalUpdate;
import uk.improvementboard.command.commands.MeetingCommand.IssuePack;
import uk.improvementboard.command.commands.MeetingCommand.OpenMeeting;
import uk.improvementboard.command.commands.MeetingCommand.PostponeMeeting;
import uk.improvementboard.command.commands.MeetingCommand.RecordAttendance;
import uk.improvementboard.command.commands.MeetingCommand.ScheduleMeeting;
import uk.improvementboard.command.commands.MeetingCommand.SetAgenda;
import uk.improvementboard.command.commands.MeetingCommand.TablePaper;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing.Appointment;
import uk.improvementboard.command.state.Thing.Board;
import uk.improvementboard.command.state.Thing.Meeting;
import uk.improvementboard.command.state.Thing.Meeting.Step;
import uk.improvementboard.events.MeetingEvent;
import uk.improvementboard.events.MeetingEvent.AgendaItem;
import uk.improvementboard.events.MeetingEvent.AgendaSet;
import uk.improvementboard.events.MeetingEvent.AttendanceRecorded;
import uk.improvementboard.events.MeetingEvent.InterestDeclared;
import uk.improvementboard.events.MeetingEvent.MeetingCancelled;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingPostponed;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.MinutesCorrected;
import uk.improvementboard.events.MeetingEvent.MinutesDrafted;
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
        Meeting meeting = called(c.meeting(), state);
        if (!meeting.has(Step.PACK) && !meeting.opened()) {
          throw new RuleBroken(
              PAPER_IS_TABLED_AFTER_THE_PACK,
              "/meeting",
              c.meeting() + " has no pack yet and is not open: put the paper into its pack");
        }
        minutesOpen(c.meeting(), meeting, "/meeting");
        yield List.of(new PaperTabled(c.meeting(), c.paper(), c.reason()));
      }
      case OpenMeeting c -> open(c, state);
      case RecordAttendance c -> {
        Meeting meeting = called(c.meeting(), state);
        minutesOpen(c.meeting(), meeting, "/meeting");
        boolean happened =
            c.attendance().stream().anyMatch(one -> one.presence() != Presence.EXPECTED);
        if (happened) {
          opened(c.meeting(), meeting, "/meeting");
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
        if (meeting.has(Step.CLOSED)) {
          throw new RuleBroken(
              MEETING_IS_CLOSED_ONCE, "/meeting", c.meeting() + " is closed already");
        }
        yield List.of(new MeetingClosed(c.meeting()));
      }
      case ConfirmMinutes c -> {
        if (meeting(c.meeting(), state).has(Step.CONFIRMED)) {
          throw new RuleBroken(
              MINUTES_ARE_CONFIRMED_ONCE,
              "/meeting",
              "the minutes of " + c.meeting() + " are confirmed already");
        }
        yield List.of(new MinutesConfirmed(c.meeting(), c.at()));
      }
      case SetAgenda c -> {
        Meeting meeting = called(c.meeting(), state);
        if (meeting.has(Step.PACK) || meeting.opened()) {
          throw new RuleBroken(
              AGENDA_IS_SET_BEFORE_THE_PACK,
              "/meeting",
              c.meeting()
                  + (meeting.opened() ? " was opened already" : " has its pack already")
                  + ": an item on the agenda may be corrected, and a paper tabled");
        }
        yield List.of(new AgendaSet(c.meeting(), c.items()));
      }
      case PostponeMeeting c -> {
        notHeldYet(c.meeting(), state);
        yield List.of(new MeetingPostponed(c.meeting(), c.to(), c.reason()));
      }
      case CancelMeeting c -> {
        notHeldYet(c.meeting(), state);
        yield List.of(new MeetingCancelled(c.meeting(), c.reason()));
      }
      case DeclareInterest c -> {
        mayBeMinuted(c.meeting(), state);
        yield List.of(
            new InterestDeclared(c.meeting(), c.role(), c.appointment(), c.interest(), c.action()));
      }
      case DraftMinutes c -> {
        Meeting meeting = meeting(c.meeting(), state);
        if (!meeting.has(Step.CLOSED)) {
          throw new RuleBroken(
              MINUTES_ARE_DRAFTED_AFTER_THE_MEETING,
              "/meeting",
              c.meeting() + " is not closed yet: close it first");
        }
        minutesOpen(c.meeting(), meeting, "/meeting");
        yield List.of(new MinutesDrafted(c.meeting(), c.on(), c.paper()));
      }
      case CorrectMinutes c -> {
        if (!meeting(c.meeting(), state).has(Step.CONFIRMED)) {
          throw new RuleBroken(
              ONLY_CONFIRMED_MINUTES_ARE_CORRECTED,
              "/meeting",
              "the minutes of " + c.meeting() + " are not confirmed: put it right in the draft");
        }
        yield List.of(new MinutesCorrected(c.meeting(), c.what(), c.instead(), c.reason(), c.at()));
      }
    };
  }

  /** A meeting that was called and not cancelled. */
  private static Meeting called(Ref ref, ProgrammeState state) {
    Meeting meeting = meeting(ref, state);
    if (meeting.has(Step.CANCELLED)) {
      throw new RuleBroken(
          CANCELLED_MEETING_IS_NOT_HELD, "/meeting", ref + " was cancelled: call another meeting");
    }
    return meeting;
  }

  private static void notHeldYet(Ref ref, ProgrammeState state) {
    if (called(ref, state).opened()) {
      throw new RuleBroken(
          MEETING_IS_PUT_OFF_BEFORE_IT_OPENS, "/meeting", ref + " was held: it is in the record");
    }
  }

  private static List<ProgrammeEvent> issue(IssuePack c, ProgrammeState state) {
    Meeting meeting = called(c.meeting(), state);
    if (meeting.has(Step.PACK)) {
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
                .inForceOn(meeting.on())
                .oversees()
            : c.sections();
    return List.of(new PackIssued(c.meeting(), sections, c.papers()));
  }

  private static List<ProgrammeEvent> open(OpenMeeting c, ProgrammeState state) {
    Meeting meeting = called(c.meeting(), state);
    if (meeting.opened()) {
      throw new RuleBroken(MEETING_IS_OPENED_ONCE, "/meeting", c.meeting() + " was opened already");
    }
    Stated<Quorum> quorum =
        state
            .require(Board.class, EntityKind.BOARD, meeting.board(), "/meeting")
            .inForceOn(c.on())
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
            .flatMap(one -> one.appointment().toOptional().stream())
            .map(held -> placeOf(held, state))
            .distinct()
            .map(state::thing)
            .flatMap(Optional::stream)
            .filter(
                thing ->
                    thing instanceof Appointment appointment && appointment.capacity().counts())
            .count();
    return members >= quorum.toOptional().get().members() ? Quorate.QUORATE : Quorate.INQUORATE;
  }

  /** The place somebody fills: a substitute fills that of the one they stand in for. */
  private static Ref placeOf(Ref held, ProgrammeState state) {
    return state.thing(held).orElse(null) instanceof Appointment appointment
        ? appointment.substituteFor().toOptional().orElse(held)
        : held;
  }

  private static boolean present(Attendance one) {
    return one.presence() == Presence.PRESENT || one.presence() == Presence.SUBSTITUTE;
  }

  private static Meeting meeting(Ref ref, ProgrammeState state) {
    return state.require(Meeting.class, EntityKind.MEETING, ref, "/meeting");
  }

  private static void opened(Ref ref, Meeting meeting, String pointer) {
    if (!meeting.opened()) {
      throw new RuleBroken(
          MINUTED_TO_AN_OPENED_MEETING, pointer, ref + " was not opened: open it first");
    }
  }

  private static void minutesOpen(Ref ref, Meeting meeting, String pointer) {
    if (meeting.has(Step.CONFIRMED)) {
      throw new RuleBroken(
          CONFIRMED_MINUTES_ARE_CORRECTED,
          pointer,
          "the minutes of " + ref + " are confirmed: correct what they say instead");
    }
  }

  /**
   * Refuses what cannot be minuted to a meeting, before it is open or once its minutes are
   * confirmed.
   */
  public static Meeting mayBeMinuted(Ref ref, ProgrammeState state) {
    return mayBeMinuted(ref, "/meeting", state);
  }

  /**
   * The same, where the command names the meeting in another field.
   *
   * @param pointer where the command names it
   */
  public static Meeting mayBeMinuted(Ref ref, String pointer, ProgrammeState state) {
    Meeting meeting = state.require(Meeting.class, EntityKind.MEETING, ref, pointer);
    opened(ref, meeting, pointer);
    minutesOpen(ref, meeting, pointer);
    return meeting;
  }

  /**
   * Refuses a meeting that is not a later one of the same body.
   *
   * @param later the meeting said to be later
   * @param rule the rule that asks for it
   */
  public static Meeting laterOfTheSameBody(
      Ref later, Ref earlier, ProgrammeState state, Rule rule, String pointer) {
    Meeting first = state.require(Meeting.class, EntityKind.MEETING, earlier, pointer);
    Meeting second = state.require(Meeting.class, EntityKind.MEETING, later, pointer);
    String why =
        later.equals(earlier)
            ? later + " is that very meeting"
            : !second.board().equals(first.board())
                ? later + " is a meeting of " + second.board() + ", not of " + first.board()
                : (second.opened() && second.when(Step.OPENED) < first.when(Step.OPENED))
                        || Days.certainlyBefore(second.on(), first.on())
                    ? later + " was held before " + earlier
                    : "";
    if (!why.isEmpty()) {
      throw new RuleBroken(rule, pointer, why);
    }
    return second;
  }

  public static void check(MeetingEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case MeetingScheduled e ->
          stillMeets(e.board(), position, Stated.given(e.on()), state, "/board");
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
      case AgendaSet e -> agendaObeys(e, state);
      case MeetingPostponed e ->
          e.to()
              .toOptional()
              .ifPresent(
                  day ->
                      stillMeets(
                          meeting(e.meeting(), state).board(),
                          position,
                          Stated.given(day),
                          state,
                          "/meeting"));
      case MeetingCancelled e -> {}
      case InterestDeclared e -> {
        if (e.appointment() instanceof Stated.Given<Ref>(Ref held)) {
          heldOnTheDay(held, meeting(e.meeting(), state), state, "/appointment");
        }
      }
      case MinutesDrafted e -> {
        Days.notAhead(e.on(), facts, "/on");
        state.requireStated(EntityKind.PAPER, e.paper(), "/paper");
      }
      case MinutesCorrected e -> {
        if (e.at() instanceof Stated.Given<Ref>(Ref at)) {
          Meeting later =
              laterOfTheSameBody(
                  at, e.meeting(), state, MINUTES_ARE_CORRECTED_AT_A_LATER_MEETING, "/at");
          opened(at, later, "/at");
        }
      }
    }
  }

  private static void agendaObeys(AgendaSet e, ProgrammeState state) {
    if (e.items().isEmpty()) {
      throw new RuleBroken(
          AGENDA_HAS_AN_ITEM, "/items", "name at least one item, with its number and title");
    }
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < e.items().size(); i++) {
      AgendaItem item = e.items().get(i);
      if (!numbers.add(item.number())) {
        throw new RuleBroken(
            NOTHING_IS_NAMED_TWICE,
            "/items/" + i + "/number",
            "item " + item.number() + " is on this agenda twice");
      }
      state.requireAll(EntityKind.PAPER, item.papers(), "/items/" + i + "/papers");
      state.requireKnown(item.about(), "/items/" + i + "/about");
    }
  }

  /**
   * Refuses what is minuted under an item that is not on the agenda of its meeting, where there is
   * one.
   */
  public static void onTheAgenda(Stated<String> item, Ref ref, ProgrammeState state) {
    Meeting meeting = meeting(ref, state);
    if (item instanceof Stated.Given<String>(String number)
        && meeting.has(Step.AGENDA)
        && !meeting.items().contains(number)) {
      throw new RuleBroken(
          ITEM_IS_ON_THE_AGENDA,
          "/item",
          "the agenda of "
              + ref
              + " has "
              + String.join(", ", meeting.items().stream().sorted().toList())
              + ": name one of these, or leave the item out");
    }
  }

  /**
   * Refuses what comes after a body ended its work.
   *
   * @param position of the event that is to be recorded
   * @param on the day it is from
   */
  public static void stillMeets(
      Ref ref, long position, Stated<ImpreciseDate> on, ProgrammeState state, String pointer) {
    Board board = state.require(Board.class, EntityKind.BOARD, ref, pointer);
    if (board.hadStoodDown(position, on)) {
      throw new RuleBroken(
          BODY_HAS_NOT_STOOD_DOWN,
          pointer,
          ref
              + " stood down"
              + board.stoodDownOn().toOptional().map(day -> ", " + day.inWords()).orElse("")
              + ": record what was before that with its date, and what came after with another"
              + " body");
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
        heldOnTheDay(ref, meeting, state, pointer);
      }
    }
  }

  private static void heldOnTheDay(Ref ref, Meeting meeting, ProgrammeState state, String pointer) {
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

  private static boolean before(Stated<ImpreciseDate> one, Stated<ImpreciseDate> other) {
    return one instanceof Stated.Given<ImpreciseDate>(ImpreciseDate first)
        && other instanceof Stated.Given<ImpreciseDate>(ImpreciseDate second)
        && Days.certainlyBefore(first, second);
  }

  private static void confirmationObeys(MinutesConfirmed e, ProgrammeState state) {
    if (!meeting(e.meeting(), state).has(Step.CLOSED)) {
      throw new RuleBroken(
          MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING, "/at", e.meeting() + " is not closed yet");
    }
    Meeting later =
        laterOfTheSameBody(
            e.at(), e.meeting(), state, MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING, "/at");
    if (!later.opened()) {
      throw new RuleBroken(
          MINUTES_ARE_CONFIRMED_AT_A_LATER_MEETING, "/at", e.at() + " was not opened yet");
    }
  }

  public static ProgrammeState evolve(ProgrammeState state, MeetingEvent event, long position) {
    return switch (event) {
      case MeetingScheduled e ->
          state.put(
              e.meeting(),
              Meeting.class,
              Meeting.called(e.board(), e.on()),
              m -> m.opened() || m.has(Step.POSTPONED) ? m : m.on(e.on()));
      case PackIssued e ->
          state.change(
              e.meeting(),
              Meeting.class,
              m -> m.reached(Step.PACK, position).withPapers(e.papers()));
      case PaperTabled e ->
          state.change(e.meeting(), Meeting.class, m -> m.withPapers(List.of(e.paper())));
      case MeetingOpened e ->
          state.change(
              e.meeting(),
              Meeting.class,
              m -> m.reached(Step.OPENED, position).on(e.on()).withQuorate(e.quorate()));
      case AttendanceRecorded e -> state;
      case VerbalUpdateGiven e -> state;
      case MeetingClosed e -> reached(state, e, Step.CLOSED, position);
      case MinutesConfirmed e -> reached(state, e, Step.CONFIRMED, position);
      case AgendaSet e ->
          state.change(
              e.meeting(),
              Meeting.class,
              m ->
                  position < m.when(Step.AGENDA)
                      ? m
                      : m.reached(Step.AGENDA, position)
                          .withAgenda(e.items().stream().map(AgendaItem::number).toList()));
      case MeetingPostponed e ->
          state.change(e.meeting(), Meeting.class, m -> postponed(m, e, position));
      case MeetingCancelled e -> reached(state, e, Step.CANCELLED, position);
      case InterestDeclared e -> state;
      case MinutesDrafted e -> reached(state, e, Step.DRAFTED, position);
      case MinutesCorrected e -> state;
    };
  }

  private static ProgrammeState reached(
      ProgrammeState state, MeetingEvent event, Step step, long position) {
    return state.change(event.meeting(), Meeting.class, m -> m.reached(step, position));
  }

  private static Meeting postponed(Meeting meeting, MeetingPostponed e, long position) {
    if (position < meeting.when(Step.POSTPONED)) {
      return meeting;
    }
    Meeting put = meeting.reached(Step.POSTPONED, position);
    return put.opened() ? put : put.on(e.to().toOptional().orElse(ImpreciseDate.UNKNOWN));
  }
}
