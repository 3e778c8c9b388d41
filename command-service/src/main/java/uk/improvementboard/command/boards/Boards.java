package uk.improvementboard.command.boards;

import static uk.improvementboard.command.rules.Rule.APPOINTMENT_ENDS_AFTER_IT_BEGINS;
import static uk.improvementboard.command.rules.Rule.APPOINTMENT_ENDS_ONCE;
import static uk.improvementboard.command.rules.Rule.NOTHING_IS_NAMED_TWICE;
import static uk.improvementboard.command.rules.Rule.ONE_CHAIR_AT_A_TIME;
import static uk.improvementboard.command.rules.Rule.QUORUM_IS_AT_LEAST_ONE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.improvementboard.command.commands.BoardCommand;
import uk.improvementboard.command.commands.BoardCommand.AdoptTermsOfReference;
import uk.improvementboard.command.commands.BoardCommand.AppointToBoard;
import uk.improvementboard.command.commands.BoardCommand.EndAppointment;
import uk.improvementboard.command.commands.BoardCommand.EstablishBoard;
import uk.improvementboard.command.rules.Days;
import uk.improvementboard.command.rules.Facts;
import uk.improvementboard.command.rules.RuleBroken;
import uk.improvementboard.command.state.ProgrammeState;
import uk.improvementboard.command.state.Thing;
import uk.improvementboard.command.state.Thing.Appointment;
import uk.improvementboard.command.state.Thing.Board;
import uk.improvementboard.command.state.Thing.Terms;
import uk.improvementboard.events.BoardEvent;
import uk.improvementboard.events.BoardEvent.AppointmentEnded;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.BoardEvent.TermsOfReferenceAdopted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** Setting bodies up and filling the places on them. */
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
                  c.board(), c.version(), c.purpose(), c.cadence(), c.quorum(), c.oversees()));
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
                c.holder()));
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
    };
  }

  public static void check(BoardEvent event, ProgrammeState state, Facts facts, long position) {
    switch (event) {
      case BoardEstablished established -> {}
      case TermsOfReferenceAdopted adopted -> {
        state.require(EntityKind.BOARD, adopted.board(), "/board");
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
      }
      case AppointmentMade made -> {
        state.require(EntityKind.BOARD, made.board(), "/board");
        inOrder(made.from(), made.until(), "/until");
        if (made.capacity() == Capacity.CHAIR) {
          oneChair(made, state);
        }
      }
      case AppointmentEnded ended -> {
        Appointment appointment =
            state.require(
                Appointment.class, EntityKind.APPOINTMENT, ended.appointment(), "/appointment");
        inOrder(appointment.from(), Stated.given(ended.on()), "/on");
      }
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
    Optional<ImpreciseDate> from = made.from().toOptional();
    for (Map.Entry<Ref, Thing> entry : state.things().entrySet()) {
      if (entry.getValue() instanceof Appointment other
          && !entry.getKey().equals(made.appointment())
          && other.board().equals(made.board())
          && other.capacity() == Capacity.CHAIR
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
                  new Board(
                      board.version(),
                      board.terms().plus(position, new Terms(e.quorum(), e.oversees()))));
      case AppointmentMade e ->
          state.put(
              e.appointment(),
              Appointment.class,
              new Appointment(
                  position, e.board(), e.capacity(), e.from(), e.until(), Stated.notStated()),
              known ->
                  new Appointment(
                      known.version(),
                      known.board(),
                      e.capacity(),
                      e.from(),
                      e.until(),
                      known.ended()));
      case AppointmentEnded e ->
          state.change(
              e.appointment(),
              Appointment.class,
              known ->
                  new Appointment(
                      known.version(),
                      known.board(),
                      known.capacity(),
                      known.from(),
                      known.until(),
                      Stated.given(e.on())));
    };
  }
}
