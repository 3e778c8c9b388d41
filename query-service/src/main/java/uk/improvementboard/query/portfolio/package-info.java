/** All programmes a reader is attached to. */
@NullMarked
package uk.improvementboard.query.portfolio;

import org.jspecify.annotations.NullMarked;
