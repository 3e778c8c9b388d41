/** The example programmes hold what three councils' papers say, and nothing else. */
@NullMarked
package uk.improvementboard.standalone.examples;

import org.jspecify.annotations.NullMarked;
