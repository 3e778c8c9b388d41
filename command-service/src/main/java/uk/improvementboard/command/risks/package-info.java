/** Risks and their ratings: their rules. */
@NullMarked
package uk.improvementboard.command.risks;

import org.jspecify.annotations.NullMarked;
