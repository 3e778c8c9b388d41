/** Actions from proposal to the claim that they are done: their rules. */
@NullMarked
package uk.improvementboard.command.actions;

import org.jspecify.annotations.NullMarked;
