@NullMarked
package uk.improvementboard.query.journal;

import org.jspecify.annotations.NullMarked;
