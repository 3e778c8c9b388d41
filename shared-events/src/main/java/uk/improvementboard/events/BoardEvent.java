package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** The bodies that meet: improvement boards, scrutiny committees, cabinets, working groups. */
public sealed interface BoardEvent extends ProgrammeEvent {

  Ref board();

  @Override
  default List<Ref> subjects() {
    return List.of(board());
  }

  /** What sort of body it is. */
  enum BoardKind {
    IMPROVEMENT_BOARD,
    SCRUTINY_COMMITTEE,
    CABINET,
    PARTNERSHIP,
    OPERATIONAL_GROUP,
    REFERENCE_GROUP
  }

  /** In what capacity somebody sits at the table. */
  enum Capacity {
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    ADVISER,
    OBSERVER,
    IN_ATTENDANCE;

    /** Whether they count towards a quorum. */
    public boolean counts() {
      return this == CHAIR || this == VICE_CHAIR || this == MEMBER;
    }
  }

  /** A body was set up, or was recorded as one this programme answers to. */
  record BoardEstablished(Ref board, String name, BoardKind kind, Stated<String> purpose)
      implements BoardEvent {}

  /**
   * A body took its terms of reference; the latest adopted are in force.
   *
   * @param version as the document numbers itself
   * @param cadence how often it meets, in the source's words
   * @param quorum how many must be present to decide; many boards state none
   * @param oversees the parts of the record its packs hold unless a pack says otherwise
   */
  record TermsOfReferenceAdopted(
      Ref board,
      Stated<String> version,
      Stated<String> purpose,
      Stated<String> cadence,
      Stated<Quorum> quorum,
      List<EntityKind> oversees)
      implements BoardEvent {
    public TermsOfReferenceAdopted {
      oversees = List.copyOf(oversees);
    }
  }

  /**
   * A place on a body was filled, by role: who holds it is in the erasable directory.
   *
   * @param slot the place, such as {@code independent chair}
   * @param post the post the holder comes from, where stated
   * @param organisation the organisation the holder comes from, where stated
   * @param holder an opaque directory id
   */
  record AppointmentMade(
      Ref appointment,
      Ref board,
      String slot,
      Capacity capacity,
      Stated<String> post,
      Stated<String> organisation,
      Stated<ImpreciseDate> from,
      Stated<ImpreciseDate> until,
      Stated<String> holder)
      implements BoardEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(appointment, board);
    }
  }

  /** A place on a body ended or fell vacant. */
  record AppointmentEnded(Ref appointment, Ref board, ImpreciseDate on, Stated<String> reason)
      implements BoardEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(appointment, board);
    }
  }
}
