package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.BoardEvent.BoardPhase;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.BoardEvent.Delegation;
import uk.improvementboard.events.BoardEvent.Slot;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for the bodies that meet. */
public sealed interface BoardCommand extends ProgrammeCommand {

  /**
   * Set a body up, or record one that this programme answers to.
   *
   * @param board its reference; the next free one when left out
   */
  record EstablishBoard(
      ProgrammeId programme,
      @Nullable Ref board,
      String name,
      BoardKind kind,
      Stated<String> purpose)
      implements BoardCommand {}

  /**
   * Record the terms of reference that a body took.
   *
   * @param version as the document numbers itself
   * @param cadence how often it meets, in the source's words
   * @param quorum how many must be present to decide
   * @param oversees the parts of the record its packs hold unless a pack says otherwise
   * @param adoptedOn the day they came into force
   * @param mayDecide what the body may decide itself, and what it leaves to others
   * @param decisionRule how it decides
   * @param slots the places on it
   * @param delegations what it lets single posts decide between its meetings
   */
  record AdoptTermsOfReference(
      ProgrammeId programme,
      Ref board,
      Stated<String> version,
      Stated<String> purpose,
      Stated<String> cadence,
      Stated<Quorum> quorum,
      List<EntityKind> oversees,
      Stated<ImpreciseDate> adoptedOn,
      Stated<String> mayDecide,
      Stated<String> decisionRule,
      List<Slot> slots,
      List<Delegation> delegations)
      implements BoardCommand {
    public AdoptTermsOfReference {
      oversees = List.copyOf(oversees);
      slots = List.copyOf(slots);
      delegations = List.copyOf(delegations);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(board);
    }
  }

  /**
   * Fill a place on a body, by role.
   *
   * @param appointment its reference; the next free one when left out
   * @param slot the place, such as {@code independent chair}
   * @param holder an opaque directory id, never a name
   * @param substituteFor the appointment whose holder they stand in for
   */
  record AppointToBoard(
      ProgrammeId programme,
      @Nullable Ref appointment,
      Ref board,
      String slot,
      Capacity capacity,
      Stated<String> post,
      Stated<String> organisation,
      Stated<ImpreciseDate> from,
      Stated<ImpreciseDate> until,
      Stated<String> holder,
      Stated<Ref> substituteFor)
      implements BoardCommand {}

  /** Record that a place on a body ended or fell vacant. */
  record EndAppointment(
      ProgrammeId programme, Ref appointment, ImpreciseDate on, Stated<String> reason)
      implements BoardCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(appointment);
    }
  }

  /**
   * Record to whom a body reports, on what, and how often.
   *
   * @param line its reference; the next free one when left out
   * @param toBoard the body it reports to, where that is in the record
   * @param to who else it reports to
   * @param what what it reports
   * @param cadence how often, in the source's words
   */
  record SetReportingLine(
      ProgrammeId programme,
      @Nullable Ref line,
      Ref board,
      Stated<Ref> toBoard,
      Stated<String> to,
      Stated<String> what,
      Stated<String> cadence)
      implements BoardCommand {}

  /** Record that a body no longer reports to somebody. */
  record EndReportingLine(
      ProgrammeId programme, Ref line, Stated<ImpreciseDate> on, Stated<String> reason)
      implements BoardCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(line);
    }
  }

  /**
   * Record that a body came into another phase.
   *
   * @param decision what authorised it, where that is in the record
   */
  record ChangeBoardPhase(
      ProgrammeId programme,
      Ref board,
      BoardPhase phase,
      Stated<ImpreciseDate> on,
      Stated<String> reason,
      Stated<Ref> decision)
      implements BoardCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(board);
    }
  }

  /**
   * Record that a body ended its work.
   *
   * @param successors the bodies that took it on
   * @param decision what authorised it, where that is in the record
   */
  record StandDownBoard(
      ProgrammeId programme,
      Ref board,
      Stated<ImpreciseDate> on,
      Stated<String> reason,
      List<Ref> successors,
      Stated<Ref> decision)
      implements BoardCommand {
    public StandDownBoard {
      successors = List.copyOf(successors);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(board);
    }
  }
}
