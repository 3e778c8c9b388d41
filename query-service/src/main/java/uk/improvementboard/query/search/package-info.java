/** Finding words in the record, as known at any moment. */
@NullMarked
package uk.improvementboard.query.search;

import org.jspecify.annotations.NullMarked;
