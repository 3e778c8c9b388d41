package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.LocalAreaKind;
import uk.improvementboard.events.ArrangementEvent.Phase;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for the programme as a whole. */
public sealed interface ArrangementCommand extends ProgrammeCommand {

  /**
   * Begin a local area's record of its programme.
   *
   * @param localArea the council or local area partnership
   * @param trigger what made it necessary, in the source's words
   */
  record EstablishProgramme(
      ProgrammeId programme, String localArea, String title, Scope scope, Stated<String> trigger)
      implements ArrangementCommand {}

  /**
   * Describe the local area, or describe it anew.
   *
   * @param code the area's code in national statistics
   * @param statisticalNeighbours the areas it is compared with
   * @param partners the bodies it works with
   * @param delegatedServices the functions that others carry out for it, or it with others
   */
  record DescribeLocalArea(
      ProgrammeId programme,
      LocalAreaKind localAreaKind,
      Stated<String> code,
      List<String> statisticalNeighbours,
      List<String> partners,
      List<String> delegatedServices)
      implements ArrangementCommand {
    public DescribeLocalArea {
      statisticalNeighbours = List.copyOf(statisticalNeighbours);
      partners = List.copyOf(partners);
      delegatedServices = List.copyOf(delegatedServices);
    }

    @Override
    public Optional<Ref> changes() {
      return Optional.of(ArrangementEvent.PROGRAMME);
    }
  }

  /**
   * Record that the programme entered a phase, or entered it again.
   *
   * @param decision the decision that changed it, where a body decided
   */
  record ChangeProgrammePhase(
      ProgrammeId programme,
      Phase phase,
      ImpreciseDate on,
      Stated<String> reason,
      Stated<Ref> decision)
      implements ArrangementCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(ArrangementEvent.PROGRAMME);
    }
  }
}
