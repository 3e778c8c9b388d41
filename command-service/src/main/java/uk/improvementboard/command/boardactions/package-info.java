/** The board's own action log: its rules. */
@NullMarked
package uk.improvementboard.command.boardactions;

import org.jspecify.annotations.NullMarked;
