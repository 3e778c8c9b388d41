/** The rules tried on a whole programme: purely, and through the Axon aggregate. */
@NullMarked
package uk.improvementboard.command.programme;

import org.jspecify.annotations.NullMarked;
