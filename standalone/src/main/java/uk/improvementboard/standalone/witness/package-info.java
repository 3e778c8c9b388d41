/**
 * A second party that keeps the heads of other people's ledgers: what it keeps and how it survives,
 * and how it is asked. Whether a head is taken is decided in {@code platform.ledger}.
 */
@NullMarked
package uk.improvementboard.standalone.witness;

import org.jspecify.annotations.NullMarked;
