/** The one way to a programme's record: who asks, whose knowledge, which moment. */
@NullMarked
package uk.improvementboard.query.asking;

import org.jspecify.annotations.NullMarked;
