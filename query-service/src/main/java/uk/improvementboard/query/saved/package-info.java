/** What files that people save have in common. */
@NullMarked
package uk.improvementboard.query.saved;

import org.jspecify.annotations.NullMarked;
