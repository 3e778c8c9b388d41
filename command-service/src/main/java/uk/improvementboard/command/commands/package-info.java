/**
 * What may be asked of a programme, in the board room's own verbs: one sealed interface per part.
 */
@NullMarked
package uk.improvementboard.command.commands;

import org.jspecify.annotations.NullMarked;
