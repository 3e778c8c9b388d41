/** What boards ask of those who answer to them: its rules. */
@NullMarked
package uk.improvementboard.command.challenges;

import org.jspecify.annotations.NullMarked;
