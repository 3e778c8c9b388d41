/**
 * Golden answers: a fixed record, the questions asked of it, and the bytes that each is answered
 * with for as long as the version of the view is the same.
 */
@NullMarked
package uk.improvementboard.endtoend.golden;

import org.jspecify.annotations.NullMarked;
