/** Which moment is meant: positions, instants and meetings turned into a cut. */
@NullMarked
package uk.improvementboard.query.asof;

import org.jspecify.annotations.NullMarked;
