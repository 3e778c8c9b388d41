/** Bundles of evidence, honest and tampered with, and what the checks say. */
@NullMarked
package uk.improvementboard.query.evidence;

import org.jspecify.annotations.NullMarked;
