/** What is to be improved: its rules. */
@NullMarked
package uk.improvementboard.command.recommendations;

import org.jspecify.annotations.NullMarked;
