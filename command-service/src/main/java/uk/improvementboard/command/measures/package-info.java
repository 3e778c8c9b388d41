/** Measures and what was observed: their rules. */
@NullMarked
package uk.improvementboard.command.measures;

import org.jspecify.annotations.NullMarked;
