/** Documents and their restrictions: their rules. */
@NullMarked
package uk.improvementboard.command.papers;

import org.jspecify.annotations.NullMarked;
