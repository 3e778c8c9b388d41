/**
 * The audit trail as an auditor works: narrowed down by who, what, when and on what source; drawn
 * from at random so that anybody can draw the same; saved whole; and every event by itself.
 */
@NullMarked
package uk.improvementboard.query.trail;

import org.jspecify.annotations.NullMarked;
