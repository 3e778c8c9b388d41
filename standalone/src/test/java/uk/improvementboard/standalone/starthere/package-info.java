/** A first run leads where it says. */
@NullMarked
package uk.improvementboard.standalone.starthere;

import org.jspecify.annotations.NullMarked;
