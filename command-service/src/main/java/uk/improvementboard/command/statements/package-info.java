/** What sources say besides: their rules. */
@NullMarked
package uk.improvementboard.command.statements;

import org.jspecify.annotations.NullMarked;
