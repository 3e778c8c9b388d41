/** The programme as a whole: its rules. */
@NullMarked
package uk.improvementboard.command.arrangement;

import org.jspecify.annotations.NullMarked;
