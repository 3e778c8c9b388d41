@NullMarked
package uk.improvementboard.query.meetings;

import org.jspecify.annotations.NullMarked;
