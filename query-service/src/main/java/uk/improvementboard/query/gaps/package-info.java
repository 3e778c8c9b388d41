/** What is missing along the golden threads, and what lapses, before it does. */
@NullMarked
package uk.improvementboard.query.gaps;

import org.jspecify.annotations.NullMarked;
