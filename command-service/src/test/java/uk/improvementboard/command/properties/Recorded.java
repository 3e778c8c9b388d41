package uk.improvementboard.command.properties;

import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.events.ProgrammeEvent;

/**
 * One event of a history.
 *
 * @param step the number of the step that made it
 * @param command what was asked
 */
record Recorded(
    long position, ProgrammeEvent event, Envelope envelope, int step, ProgrammeCommand command) {}
