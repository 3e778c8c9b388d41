/** How every answer looks: the as-of block, things with their statements, lists in pages. */
@NullMarked
package uk.improvementboard.query.answers;

import org.jspecify.annotations.NullMarked;
