package uk.improvementboard.command.boards;

import static uk.improvementboard.command.rules.Rule.APPOINTMENT_ENDS_AFTER_IT_BEGINS;
import static uk.improvementboard.command.rules.Rule.APPOINTMENT_ENDS_ONCE;
import static uk.improvementboard.command.rules.Rule.BOARD_DOES_NOT_SUCCEED_ITSELF;
import static uk.improvementboard.command.rules.Rule.BOARD_PHASE_IS_ANOTHER;
import static uk.improvementboard.command.rules.Rule.BOARD_STANDS_DOWN_ONCE;
import static uk.improvementboard.command.rules.Rule.DELEGATED_DAYS_LIMIT_EXTENSIONS;
import static uk.improvementboard.command.rules.Rule.NOTHING_IS_NAMED_TWICE;
import static uk.improvementboard.command.rules.Rule.NO_MORE_HOLDERS_THAN_PLACES;
import static uk.improvementboard.command.rules.Rule.ONE_CHAIR_AT_A_TIME;
import static uk.improvementboard.command.rules.Rule.QUORUM_IS_AT_LEAST_ONE;
import static uk.improvementboard.command.rules.Rule.REPORTING_LINE_ENDS_ONCE;
import static uk.improvementboard.command.rules.Rule.REPORTING_LINE_LEADS_TO_ANOTHER;
import static uk.improvementboard.command.rules.Rule.SIGN_OFF_IS_DECIDED_AT_A_MEETING;
import static uk.improvementboard.command.rules.Rule.SLOT_HAS_A_PLACE;
import static uk.improvementboard.command.rules.Rule.SUBSTITUTE_STANDS_IN_ON_THE_SAME_BODY;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.command.commands.BoardCommand;
import uk.improvementboard.command.commands.BoardCommand.AdoptTermsOfReference;
import uk.improvementboard.command.commands.BoardCommand.AppointToBoard;
import uk.improvementboard.command.commands.BoardCommand.ChangeBoardPhase;
import uk.improvementboard.command.commands.BoardCommand.EndAppointment;
import uk.improvementboard.command.commands.BoardCommand.EndReportingLine;
import uk.improvementboard.command.commands.BoardCommand.EstablishBoard;
import uk.improvementboard.command.commands.BoardCommand.SetReportingLine;
import uk.improvementboard.command.commands.BoardCommand.StandDownBoard;
import uk.improvementboard.command.decisions.Authority;
import uk.improvementboard.command.decisions.Decisions;
import uk.improvementboard.command.meetings.Meetings;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.command.state.Thing.Appointment;
import uk.improvementboard.command.state.Thing.Board;
import uk.improvementboard.command.state.Thing.ReportingLine;
import uk.improvementboard.command.state.Thing.Terms;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardPhaseChanged;
import uk.improvementboard.events.BoardEvent.BoardStoodDown;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.BoardEvent.Delegation;
import uk.improvementboard.events.BoardEvent.ReportingLineEnded;
import uk.improvementboard.events.BoardEvent.ReportingLineSet;
import uk.improvementboard.events.BoardEvent.Slot;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Setting bodies up, filling the places on them, and what becomes of them. */
public final class Boards {

  private Boards() {}

  public static List<ProgrammeEvent> decide(
      BoardCommand command, ProgrammeState state, Facts facts) {
    return switch (command) {
      case EstablishBoard c -> {
        Ref board = state.newRef(c.board(), EntityKind.BOARD, "/board");
        yield List.of(new BoardEstablished(board, c.name(), c.kind(), c.purpose()));
      }
      case AdoptTermsOfReference c ->
          List.of(
              new TermsOfReferenceAdopted(
                  c.board(),
                  c.version(),
                  c.purpose(),
                  c.cadence(),
                  c.quorum(),
                  c.oversees(),
                  c.adoptedOn(),
                  c.mayDecide(),
                  c.decisionRule(),
                  c.slots(),
                  c.delegations()));
      case AppointToBoard c -> {
        Ref appointment = state.newRef(c.appointment(), EntityKind.APPOINTMENT, "/appointment");
        yield List.of(
            new AppointmentMade(
                appointment,
                c.board(),
                c.slot(),
                c.capacity(),
                c.post(),
                c.organisation(),
                c.from(),
                c.until(),
                c.holder(),
                c.substituteFor()));
      }
      case EndAppointment c -> {
        Appointment appointment =
            state.require(
                Appointment.class, EntityKind.APPOINTMENT, c.appointment(), "/appointment");
        if (appointment.ended().toOptional().isPresent()) {
          throw new RuleBroken(
              APPOINTMENT_ENDS_ONCE,
              "/appointment",
              c.appointment() + " ended already: correct that event if its date was wrong");
        }
        yield List.of(
            new AppointmentEnded(c.appointment(), appointment.board(), c.on(), c.reason()));
      }
      case SetReportingLine c ->
          List.of(
              new ReportingLineSet(
                  state.newRef(c.line(), EntityKind.REPORTING_LINE, "/line"),
                  c.board(),
                  c.toBoard(),
                  c.to(),
                  c.what(),
                  c.cadence()));
      case EndReportingLine c -> {
        ReportingLine line =
            state.require(ReportingLine.class, EntityKind.REPORTING_LINE, c.line(), "/line");
        if (line.endedAt() > 0) {
          throw new RuleBroken(
              REPORTING_LINE_ENDS_ONCE, "/line", c.line() + " ended already: set a new one");
        }
        yield List.of(new ReportingLineEnded(c.line(), line.board(), c.on(), c.reason()));
      }
      case ChangeBoardPhase c -> {
        Board board = state.require(Board.class, EntityKind.BOARD, c.board(), "/board");
        if (board.phase().equals(Stated.given(c.phase()))) {
          throw new RuleBroken(
              BOARD_PHASE_IS_ANOTHER, "/phase", c.board() + " is in that phase already");
        }
        yield List.of(
            new BoardPhaseChanged(c.board(), c.phase(), c.on(), c.reason(), c.decision()));
      }
      case StandDownBoard c -> {
        if (state.require(Board.class, EntityKind.BOARD, c.board(), "/board").stoodDownAt() > 0) {
          throw new RuleBroken(BOARD_STANDS_DOWN_ONCE, "/board", c.board() + " stood down already");
        }
        yield List.of(
            new BoardStoodDown(c.board(), c.on(), c.reason(), c.successors(), c.decision()));
      }
    };
  }

  public static void check(BoardEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case BoardEstablished established -> {}
      case TermsOfReferenceAdopted adopted -> {
        Meetings.stillMeets(adopted.board(), position, adopted.adoptedOn(), state, "/board");
        adopted
            .quorum()
            .toOptional()
            .filter(quorum -> quorum.members() < 1)
            .ifPresent(
                quorum -> {
                  throw new RuleBroken(
                      QUORUM_IS_AT_LEAST_ONE,
                      "/quorum/members",
                      "write how many members must be present, or leave the quorum out");
                });
        if (new HashSet<>(adopted.oversees()).size() < adopted.oversees().size()) {
          throw new RuleBroken(
              NOTHING_IS_NAMED_TWICE, "/oversees", "a part of the record is named twice");
        }
        Days.notAhead(adopted.adoptedOn(), facts, "/adoptedOn");
        slotsObey(adopted.slots());
        delegationsObey(adopted.delegations());
      }
      case AppointmentMade made -> {
        Meetings.stillMeets(made.board(), position, made.from(), state, "/board");
        inOrder(made.from(), made.until(), "/until");
        substituteObeys(made, state);
        if (made.capacity() == Capacity.CHAIR) {
          oneChair(made, state);
        }
        placesObey(made, state);
      }
      case AppointmentEnded ended -> {
        Appointment appointment =
            state.require(
                Appointment.class, EntityKind.APPOINTMENT, ended.appointment(), "/appointment");
        inOrder(appointment.from(), Stated.given(ended.on()), "/on");
      }
      case ReportingLineSet set -> {
        Meetings.stillMeets(set.board(), position, Stated.notStated(), state, "/board");
        state.requireStated(EntityKind.BOARD, set.toBoard(), "/toBoard");
        if (set.toBoard() instanceof Stated.Absent<Ref>
            && set.to() instanceof Stated.Absent<String>) {
          throw new RuleBroken(
              REPORTING_LINE_LEADS_TO_ANOTHER,
              "/toBoard",
              "say to which body or to whom " + set.board() + " reports");
        }
        if (set.toBoard().equals(Stated.given(set.board()))) {
          throw new RuleBroken(
              REPORTING_LINE_LEADS_TO_ANOTHER, "/toBoard", "a body does not report to itself");
        }
      }
      case ReportingLineEnded ended -> Days.notAhead(ended.on(), facts, "/on");
      case BoardPhaseChanged changed -> {
        Meetings.stillMeets(changed.board(), position, changed.on(), state, "/board");
        Days.notAhead(changed.on(), facts, "/on");
        authorised(changed.decision(), Effect.Kind.CHANGE_PHASE, changed.board(), state);
      }
      case BoardStoodDown down -> {
        Days.notAhead(down.on(), facts, "/on");
        authorised(down.decision(), Effect.Kind.STAND_DOWN_BOARD, down.board(), state);
        state.requireAll(EntityKind.BOARD, down.successors(), "/successors");
        if (down.successors().contains(down.board())) {
          throw new RuleBroken(
              BOARD_DOES_NOT_SUCCEED_ITSELF,
              "/successors/" + down.successors().indexOf(down.board()),
              "a body that goes on is in another phase: change its phase instead");
        }
      }
    }
  }

  private static void authorised(
      Stated<Ref> decision, Effect.Kind kind, Ref board, ProgrammeState state) {
    decision.toOptional().ifPresent(taken -> Authority.of(taken, kind, board, state, "/decision"));
  }

  private static void slotsObey(List<Slot> slots) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (!seen.add(slot.title())) {
        throw new RuleBroken(
            NOTHING_IS_NAMED_TWICE,
            "/slots/" + i + "/title",
            "'" + slot.title() + "' is named twice: say once how many may hold it");
      }
      if (slot.places().toOptional().filter(places -> places < 1).isPresent()) {
        throw new RuleBroken(
            SLOT_HAS_A_PLACE,
            "/slots/" + i + "/places",
            "write how many may hold it, or leave the number out");
      }
    }
  }

  private static void delegationsObey(List<Delegation> delegations) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < delegations.size(); i++) {
      Delegation one = delegations.get(i);
      String pointer = "/delegations/" + i;
      if (!seen.add(one.matter() + " " + one.post().toLowerCase(Locale.ROOT))) {
        throw new RuleBroken(
            NOTHING_IS_NAMED_TWICE,
            pointer + "/post",
            "this matter is left to the " + one.post() + " twice");
      }
      if (Decisions.needsAMeeting(one.matter())) {
        throw new RuleBroken(
            SIGN_OFF_IS_DECIDED_AT_A_MEETING,
            pointer + "/matter",
            "no post signs off alone: leave this delegation out");
      }
      if (one.limitDays() instanceof Stated.Given<Integer>(Integer days)
          && (days < 1 || one.matter() != Effect.Kind.EXTEND_ACTION)) {
        throw new RuleBroken(
            DELEGATED_DAYS_LIMIT_EXTENSIONS,
            pointer + "/limitDays",
            days < 1
                ? "a limit is at least one day: leave it out where there is none"
                : "days limit how far a due date may be moved: put another limit into words");
      }
    }
  }

  private static void substituteObeys(AppointmentMade made, ProgrammeState state) {
    if (made.substituteFor() instanceof Stated.Given<Ref>(Ref stoodInFor)) {
      Appointment place =
          state.require(Appointment.class, EntityKind.APPOINTMENT, stoodInFor, "/substituteFor");
      String why =
          stoodInFor.equals(made.appointment())
              ? "nobody stands in for themselves"
              : !place.board().equals(made.board())
                  ? stoodInFor + " is a place on " + place.board() + ", not on " + made.board()
                  : place.substitutes() ? stoodInFor + " is a substitute's place itself" : "";
      if (!why.isEmpty()) {
        throw new RuleBroken(SUBSTITUTE_STANDS_IN_ON_THE_SAME_BODY, "/substituteFor", why);
      }
    }
  }

  private static void placesObey(AppointmentMade made, ProgrammeState state) {
    Optional<Integer> places =
        state
            .require(Board.class, EntityKind.BOARD, made.board(), "/board")
            .inForce()
            .slots()
            .stream()
            .filter(slot -> slot.title().equalsIgnoreCase(made.slot()))
            .findFirst()
            .flatMap(slot -> slot.places().toOptional());
    if (places.isEmpty()
        || made.substituteFor() instanceof Stated.Given<Ref>
        || made.from().toOptional().isEmpty()) {
      return;
    }
    long held =
        state.things().entrySet().stream()
            .filter(entry -> !entry.getKey().equals(made.appointment()))
            .map(Map.Entry::getValue)
            .filter(
                thing ->
                    thing instanceof Appointment other
                        && other.board().equals(made.board())
                        && other.slot().equalsIgnoreCase(made.slot())
                        && !other.substitutes()
                        && other.from().toOptional().isPresent()
                        && certainlyOverlap(made.from(), made.until(), other.from(), other.end()))
            .count();
    if (held >= places.get()) {
      throw new RuleBroken(
          NO_MORE_HOLDERS_THAN_PLACES,
          "/slot",
          "the terms of reference give '"
              + made.slot()
              + "' "
              + (places.get() == 1 ? "one place" : places.get() + " places")
              + ", and "
              + (held == 1 ? "it is" : "they are")
              + " held then: end an appointment first");
    }
  }

  private static void inOrder(
      Stated<ImpreciseDate> from, Stated<ImpreciseDate> end, String pointer) {
    if (from instanceof Stated.Given<ImpreciseDate>(ImpreciseDate begins)
        && end instanceof Stated.Given<ImpreciseDate>(ImpreciseDate ends)
        && Days.certainlyBefore(ends, begins)) {
      throw new RuleBroken(
          APPOINTMENT_ENDS_AFTER_IT_BEGINS,
          pointer,
          "it would end, " + ends.inWords() + ", before it begins, " + begins.inWords());
    }
  }

  private static void oneChair(AppointmentMade made, ProgrammeState state) {
    if (made.substituteFor() instanceof Stated.Given<Ref>) {
      return;
    }
    Optional<ImpreciseDate> from = made.from().toOptional();
    for (Map.Entry<Ref, Thing> entry : state.things().entrySet()) {
      if (entry.getValue() instanceof Appointment other
          && !entry.getKey().equals(made.appointment())
          && other.board().equals(made.board())
          && other.capacity() == Capacity.CHAIR
          && !other.substitutes()
          && from.isPresent()
          && other.from().toOptional().isPresent()
          && certainlyOverlap(made.from(), made.until(), other.from(), other.end())) {
        throw new RuleBroken(
            ONE_CHAIR_AT_A_TIME,
            "/capacity",
            entry.getKey()
                + " is the chair of "
                + made.board()
                + " then: end that appointment"
                + " first");
      }
    }
  }

  private static boolean certainlyOverlap(
      Stated<ImpreciseDate> from,
      Stated<ImpreciseDate> until,
      Stated<ImpreciseDate> otherFrom,
      Stated<ImpreciseDate> otherUntil) {
    return reaches(until, otherFrom) && reaches(otherUntil, from);
  }

  /**
   * Whether a time that ends then (never, if not stated) certainly reaches the other's beginning.
   */
  private static boolean reaches(Stated<ImpreciseDate> end, Stated<ImpreciseDate> beginning) {
    return switch (end) {
      case Stated.Absent<ImpreciseDate> open -> true;
      case Stated.Given<ImpreciseDate>(ImpreciseDate ends) ->
          beginning.toOptional().map(begins -> Days.certainlyBefore(begins, ends)).orElse(false);
    };
  }

  public static ProgrammeState evolve(ProgrammeState state, BoardEvent event, long position) {
    return switch (event) {
      case BoardEstablished e ->
          state.put(e.board(), Board.class, Board.established(), same -> same);
      case TermsOfReferenceAdopted e ->
          state.change(
              e.board(),
              Board.class,
              board ->
                  board.under(
                      position,
                      new Terms(
                          e.quorum(), e.oversees(), e.adoptedOn(), e.slots(), e.delegations())));
      case AppointmentMade e ->
          state.put(
              e.appointment(),
              Appointment.class,
              made(e, position, Stated.notStated()),
              known -> made(e, known.version(), known.ended()));
      case AppointmentEnded e ->
          state.change(e.appointment(), Appointment.class, known -> known.ended(e.on()));
      case ReportingLineSet e ->
          state.put(
              e.line(),
              ReportingLine.class,
              new ReportingLine(position, e.board(), 0),
              known -> new ReportingLine(known.version(), e.board(), known.endedAt()));
      case ReportingLineEnded e ->
          state.change(
              e.line(),
              ReportingLine.class,
              known -> new ReportingLine(known.version(), known.board(), position));
      case BoardPhaseChanged e ->
          state.change(e.board(), Board.class, board -> board.in(e.phase(), position));
      case BoardStoodDown e ->
          state.change(e.board(), Board.class, board -> board.stoodDown(position, e.on()));
    };
  }

  private static Appointment made(AppointmentMade e, long version, Stated<ImpreciseDate> ended) {
    return new Appointment(
        version, e.board(), e.slot(), e.capacity(), e.from(), e.until(), ended, e.substituteFor());
  }
}
