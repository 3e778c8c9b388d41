package uk.improvementboard.events;

import java.util.List;
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
}
