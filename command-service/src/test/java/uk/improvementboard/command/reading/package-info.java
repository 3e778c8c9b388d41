/** Commands read from JSON. */
@NullMarked
package uk.improvementboard.command.reading;

import org.jspecify.annotations.NullMarked;
