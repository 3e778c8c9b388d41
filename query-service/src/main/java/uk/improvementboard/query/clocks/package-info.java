/** Statutory clocks in working days, computed at the viewing date. */
@NullMarked
package uk.improvementboard.query.clocks;

import org.jspecify.annotations.NullMarked;
