/** What bodies resolve: its rules. */
@NullMarked
package uk.improvementboard.command.decisions;

import org.jspecify.annotations.NullMarked;
