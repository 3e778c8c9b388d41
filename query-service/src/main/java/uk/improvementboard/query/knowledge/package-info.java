/** Whose knowledge: which events an audience knows at a cut, and how it came to know them. */
@NullMarked
package uk.improvementboard.query.knowledge;

import org.jspecify.annotations.NullMarked;
