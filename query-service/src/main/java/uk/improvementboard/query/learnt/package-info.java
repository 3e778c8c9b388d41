/** What is known now that was not known then. */
@NullMarked
package uk.improvementboard.query.learnt;

import org.jspecify.annotations.NullMarked;
