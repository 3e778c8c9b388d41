/** The journal and the wait for it. */
@NullMarked
package uk.improvementboard.query.journal;

import org.jspecify.annotations.NullMarked;
