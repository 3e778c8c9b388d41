/**
 * The value types every part of the record is written in: references, imprecise dates, what a
 * source states and does not state, sources, disclosures, audiences.
 */
@NullMarked
package uk.improvementboard.terms;

import org.jspecify.annotations.NullMarked;
