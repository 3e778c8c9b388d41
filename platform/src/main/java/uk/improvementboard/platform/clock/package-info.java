/** The only clock: everything that asks the time is given it. */
@NullMarked
package uk.improvementboard.platform.clock;

import org.jspecify.annotations.NullMarked;
