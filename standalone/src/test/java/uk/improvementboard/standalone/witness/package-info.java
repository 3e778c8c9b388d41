/** Tests of a witness: what it keeps, killed or asked by many at once, and what it answers. */
@NullMarked
package uk.improvementboard.standalone.witness;

import org.jspecify.annotations.NullMarked;
