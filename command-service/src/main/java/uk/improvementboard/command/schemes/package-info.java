/** The scales on which a programme rates things: their rules. */
@NullMarked
package uk.improvementboard.command.schemes;

import org.jspecify.annotations.NullMarked;
