/**
 * Every event of a programme in order as stored: what the audit trail, the fold and the ledger
 * stand on.
 */
@NullMarked
package uk.improvementboard.query.journal;

import org.jspecify.annotations.NullMarked;
