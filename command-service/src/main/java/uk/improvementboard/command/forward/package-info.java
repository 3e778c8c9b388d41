/** What a programme has ahead of it: its rules. */
@NullMarked
package uk.improvementboard.command.forward;

import org.jspecify.annotations.NullMarked;
