/**
 * On whose authority: from a decision to what came of it, and from a change back to its warrant.
 */
@NullMarked
package uk.improvementboard.query.provenance;

import org.jspecify.annotations.NullMarked;
