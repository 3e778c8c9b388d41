/**
 * What every command and every field of one is called in the board room: the questions that forms
 * ask.
 */
@NullMarked
package uk.improvementboard.command.words;

import org.jspecify.annotations.NullMarked;
