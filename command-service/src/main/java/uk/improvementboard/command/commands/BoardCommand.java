package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.BoardEvent.Capacity;
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
   */
  record AdoptTermsOfReference(
      ProgrammeId programme,
      Ref board,
      Stated<String> version,
      Stated<String> purpose,
      Stated<String> cadence,
      Stated<Quorum> quorum,
      List<EntityKind> oversees)
      implements BoardCommand {
    public AdoptTermsOfReference {
      oversees = List.copyOf(oversees);
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
      Stated<String> holder)
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
}
