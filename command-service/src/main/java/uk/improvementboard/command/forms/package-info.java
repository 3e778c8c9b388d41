/**
 * A form for every command: derived from the command itself and asked in the words of the board
 * room ({@code docs/forms.md}).
 */
@NullMarked
package uk.improvementboard.command.forms;

import org.jspecify.annotations.NullMarked;
