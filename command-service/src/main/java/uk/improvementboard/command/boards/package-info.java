/** Bodies that meet, their terms of reference and their members: their rules. */
@NullMarked
package uk.improvementboard.command.boards;

import org.jspecify.annotations.NullMarked;
