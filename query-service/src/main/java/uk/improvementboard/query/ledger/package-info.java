/**
 * Can this record be checked without trusting whoever keeps it? Each programme's ledger: its roots
 * and proofs at any position, and the signed heads that go out of the house.
 */
@NullMarked
package uk.improvementboard.query.ledger;

import org.jspecify.annotations.NullMarked;
