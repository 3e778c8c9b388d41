/** Improvement plans: their rules. */
@NullMarked
package uk.improvementboard.command.plans;

import org.jspecify.annotations.NullMarked;
