/**
 * Ways of keeping a programme so that its past can be asked for, side by side: the product's own, a
 * ready-made document for every meeting, and other products.
 */
@NullMarked
package uk.improvementboard.benchmarks.sidebyside;

import org.jspecify.annotations.NullMarked;
