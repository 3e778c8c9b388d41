/** Evidence of impact: its rules. */
@NullMarked
package uk.improvementboard.command.evidence;

import org.jspecify.annotations.NullMarked;
