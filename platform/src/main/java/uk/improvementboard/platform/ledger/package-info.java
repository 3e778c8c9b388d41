/**
 * The ledger: a programme's record as a Merkle tree (RFC 9162), its signed heads (C2SP checkpoints)
 * and their witnesses, so that an auditor finds any change of the record without trusting whoever
 * keeps it. The JDK only; docs/ledger.md says every byte.
 */
@NullMarked
package uk.improvementboard.platform.ledger;

import org.jspecify.annotations.NullMarked;
