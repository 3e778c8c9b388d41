@NullMarked
package uk.improvementboard.query.clocks;

import org.jspecify.annotations.NullMarked;
