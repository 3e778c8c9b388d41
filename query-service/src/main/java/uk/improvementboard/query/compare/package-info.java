/** Two moments of one programme side by side, in the terms of a board. */
@NullMarked
package uk.improvementboard.query.compare;

import org.jspecify.annotations.NullMarked;
