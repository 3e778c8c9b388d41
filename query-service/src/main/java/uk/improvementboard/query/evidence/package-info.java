/**
 * Evidence that can be taken away: what an answer was worked out from, with what proves that
 * nothing of it was changed, and the check of it without a server ({@code docs/evidence.md}).
 */
@NullMarked
package uk.improvementboard.query.evidence;

import org.jspecify.annotations.NullMarked;
