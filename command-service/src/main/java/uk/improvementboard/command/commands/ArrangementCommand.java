package uk.improvementboard.command.commands;

import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.terms.ProgrammeId;
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
}
