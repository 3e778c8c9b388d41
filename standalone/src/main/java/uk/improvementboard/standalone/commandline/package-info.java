/** What can be typed after {@code ./improvement-board}. */
@NullMarked
package uk.improvementboard.standalone.commandline;

import org.jspecify.annotations.NullMarked;
