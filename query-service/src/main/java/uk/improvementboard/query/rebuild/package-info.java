/** The operator's view of the views: which there are, and making one anew. */
@NullMarked
package uk.improvementboard.query.rebuild;

import org.jspecify.annotations.NullMarked;
