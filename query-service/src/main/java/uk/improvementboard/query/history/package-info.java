/** How one thing came to be as it is, field by field. */
@NullMarked
package uk.improvementboard.query.history;

import org.jspecify.annotations.NullMarked;
