/** Who may ask, and for whose knowledge. */
@NullMarked
package uk.improvementboard.query.access;

import org.jspecify.annotations.NullMarked;
