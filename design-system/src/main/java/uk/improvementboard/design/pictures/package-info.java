/** Pictures drawn on the server, each with words and a table that say the same. */
@NullMarked
package uk.improvementboard.design.pictures;

import org.jspecify.annotations.NullMarked;
