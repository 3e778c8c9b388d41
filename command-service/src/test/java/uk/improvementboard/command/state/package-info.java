/** The state's own parts. */
@NullMarked
package uk.improvementboard.command.state;

import org.jspecify.annotations.NullMarked;
