/** Timings. Every figure in docs/performance.md comes from here, with the command that made it. */
@NullMarked
package uk.improvementboard.benchmarks;

import org.jspecify.annotations.NullMarked;
