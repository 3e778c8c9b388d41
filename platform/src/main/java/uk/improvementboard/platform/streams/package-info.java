/**
 * The programmes' streams as stored, and what is fed by them: reading a stream, projections, the
 * sweep that proves nothing was lost.
 */
@NullMarked
package uk.improvementboard.platform.streams;

import org.jspecify.annotations.NullMarked;
