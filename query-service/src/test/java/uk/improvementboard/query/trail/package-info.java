@NullMarked
package uk.improvementboard.query.trail;

import org.jspecify.annotations.NullMarked;
