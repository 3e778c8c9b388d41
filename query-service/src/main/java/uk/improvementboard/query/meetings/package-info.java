/** What everybody at one meeting had before them. */
@NullMarked
package uk.improvementboard.query.meetings;

import org.jspecify.annotations.NullMarked;
