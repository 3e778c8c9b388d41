package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.Effect;
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

  /** Where a body stands in the course of an intervention. */
  enum BoardPhase {
    /** It sits before the report is published or the intervention is settled. */
    PROVISIONAL,
    INTERVENTION,
    POST_INTERVENTION,
    /** The intervention is over, and it watches that the improvement lasts. */
    ASSURANCE
  }

  /**
   * A place that terms of reference provide on a body, whoever holds it.
   *
   * @param title the place, as appointments to it name it: {@code independent chair}
   * @param organisation whose place it is, where it belongs to one
   * @param places how many may hold it at a time, at least one: two for a staff reference group
   */
  record Slot(
      String title, Capacity capacity, Stated<String> organisation, Stated<Integer> places) {}

  /**
   * What terms of reference let one post decide between meetings.
   *
   * @param post the post that may decide it, as the terms name it
   * @param matter what it may decide
   * @param limitDays how many days it may move a due date by, at least one; for extensions only
   * @param words the delegation as the terms put it
   */
  record Delegation(
      String post, Effect.Kind matter, Stated<Integer> limitDays, Stated<String> words) {}

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
   * @param adoptedOn the day they came into force
   * @param mayDecide what the body may decide itself and what it leaves to others, in the source's
   *     words
   * @param decisionRule how it decides: {@code by consensus, else by majority of the members
   *     present}
   * @param slots the places on it
   * @param delegations what it lets single posts decide between its meetings
   */
  record TermsOfReferenceAdopted(
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
      implements BoardEvent {
    public TermsOfReferenceAdopted {
      oversees = List.copyOf(oversees);
      slots = List.copyOf(slots);
      delegations = List.copyOf(delegations);
    }
  }

  /**
   * A place on a body was filled, by role: who holds it is in the erasable directory.
   *
   * @param slot the place, such as {@code independent chair}
   * @param post the post the holder comes from, where stated
   * @param organisation the organisation the holder comes from, where stated
   * @param holder an opaque directory id
   * @param substituteFor the appointment whose holder they stand in for; both count as one place
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
      Stated<String> holder,
      Stated<Ref> substituteFor)
      implements BoardEvent {
    @Override
    public List<Ref> subjects() {
      return substituteFor
          .toOptional()
          .map(place -> List.of(appointment, board, place))
          .orElseGet(() -> List.of(appointment, board));
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

  /**
   * It was settled to whom a body reports, on what, and how often.
   *
   * @param toBoard the body it reports to, where that is in the record
   * @param to who else it reports to: {@code the Minister}
   * @param what what it reports, in the source's words
   * @param cadence how often, in the source's words
   */
  record ReportingLineSet(
      Ref line,
      Ref board,
      Stated<Ref> toBoard,
      Stated<String> to,
      Stated<String> what,
      Stated<String> cadence)
      implements BoardEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(line, Stated.given(board), toBoard.toOptional().stream().toList());
    }
  }

  /** A body stopped reporting to somebody. */
  record ReportingLineEnded(Ref line, Ref board, Stated<ImpreciseDate> on, Stated<String> reason)
      implements BoardEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(line, board);
    }
  }

  /**
   * A body came into another phase.
   *
   * @param decision what authorised it, where that is in the record
   */
  record BoardPhaseChanged(
      Ref board,
      BoardPhase phase,
      Stated<ImpreciseDate> on,
      Stated<String> reason,
      Stated<Ref> decision)
      implements BoardEvent {
    @Override
    public List<Ref> subjects() {
      return Subjects.of(board, decision);
    }
  }

  /**
   * A body ended its work.
   *
   * @param successors the bodies that took it on
   * @param decision what authorised it, where that is in the record
   */
  record BoardStoodDown(
      Ref board,
      Stated<ImpreciseDate> on,
      Stated<String> reason,
      List<Ref> successors,
      Stated<Ref> decision)
      implements BoardEvent {
    public BoardStoodDown {
      successors = List.copyOf(successors);
    }

    @Override
    public List<Ref> subjects() {
      return Subjects.of(board, decision, successors);
    }
  }
}
