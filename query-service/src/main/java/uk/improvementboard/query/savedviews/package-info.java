/** Lists that a reader has narrowed down and kept under a name. */
@NullMarked
package uk.improvementboard.query.savedviews;

import org.jspecify.annotations.NullMarked;
