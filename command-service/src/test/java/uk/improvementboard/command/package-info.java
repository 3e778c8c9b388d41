/** The command service as a whole: over HTTP, in its parts, in its documentation. */
@NullMarked
package uk.improvementboard.command;

import org.jspecify.annotations.NullMarked;
