/** Inspections, judgements and findings: their rules. */
@NullMarked
package uk.improvementboard.command.inspections;

import org.jspecify.annotations.NullMarked;
