@NullMarked
package uk.improvementboard.query.gaps;

import org.jspecify.annotations.NullMarked;
