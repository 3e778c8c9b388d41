/** Tests of the product in one process. */
@NullMarked
package uk.improvementboard.standalone;

import org.jspecify.annotations.NullMarked;
