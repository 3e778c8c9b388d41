/**
 * What is known about an event besides what it says: who recorded it, in which role, when it was
 * true, on whose word, and who was told.
 */
@NullMarked
package uk.improvementboard.envelope;

import org.jspecify.annotations.NullMarked;
