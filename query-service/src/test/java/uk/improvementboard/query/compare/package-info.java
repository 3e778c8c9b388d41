@NullMarked
package uk.improvementboard.query.compare;

import org.jspecify.annotations.NullMarked;
