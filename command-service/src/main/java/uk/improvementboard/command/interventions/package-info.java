/** Interventions, what they require and when they are reviewed: their rules. */
@NullMarked
package uk.improvementboard.command.interventions;

import org.jspecify.annotations.NullMarked;
