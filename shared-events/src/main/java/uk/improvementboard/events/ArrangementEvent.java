package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What happens to the programme as a whole. */
public sealed interface ArrangementEvent extends ProgrammeEvent {

  /** The programme itself, which every other thing in the record belongs to. */
  Ref PROGRAMME = Ref.of("programme");

  @Override
  default List<Ref> subjects() {
    return List.of(PROGRAMME);
  }

  /** What services the programme is about. */
  enum Scope {
    CHILDRENS_SOCIAL_CARE,
    SEND,
    CHILDRENS_SOCIAL_CARE_AND_SEND
  }

  /**
   * A local area began, or began to record, a programme to improve its services.
   *
   * @param localArea the council or local area partnership
   * @param trigger what made it necessary, in the source's words
   */
  record ProgrammeEstablished(
      ProgrammeId programme, String localArea, String title, Scope scope, Stated<String> trigger)
      implements ArrangementEvent {}

  /** What sort of area a programme is for. */
  enum LocalAreaKind {
    LOCAL_AUTHORITY,
    /** A council, its health commissioner and others, answerable together for SEND. */
    LOCAL_AREA_PARTNERSHIP
  }

  /**
   * The local area was described, or described anew.
   *
   * @param code the area's code in national statistics
   * @param statisticalNeighbours the areas it is compared with
   * @param partners the bodies it works with
   * @param delegatedServices the functions that others carry out for it, or it with others
   */
  record LocalAreaDescribed(
      LocalAreaKind localAreaKind,
      Stated<String> code,
      List<String> statisticalNeighbours,
      List<String> partners,
      List<String> delegatedServices)
      implements ArrangementEvent {
    public LocalAreaDescribed {
      statisticalNeighbours = List.copyOf(statisticalNeighbours);
      partners = List.copyOf(partners);
      delegatedServices = List.copyOf(delegatedServices);
    }
  }

  /** How far a programme has come. */
  enum Phase {
    /** The council improves of its own accord. */
    SELF_IMPROVEMENT,
    /** A board sits before the report is published. */
    PROVISIONAL,
    INTERVENTION,
    /** The intervention is lifted, and support and supervision go on. */
    POST_INTERVENTION_SUPPORT,
    CLOSED
  }

  /**
   * A programme entered a phase, or entered it again.
   *
   * @param on when
   * @param decision the decision that changed it, where a body decided
   */
  record ProgrammePhaseChanged(
      Phase phase, ImpreciseDate on, Stated<String> reason, Stated<Ref> decision)
      implements ArrangementEvent {
    @Override
    public List<Ref> subjects() {
      return decision
          .toOptional()
          .map(given -> List.of(PROGRAMME, given))
          .orElse(List.of(PROGRAMME));
    }
  }
}
