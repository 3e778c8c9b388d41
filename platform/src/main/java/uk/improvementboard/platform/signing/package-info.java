/**
 * Who vouches for a ledger's head, and with which key? The installation's signing keys, and every
 * checkpoint that was ever signed with them.
 */
@NullMarked
package uk.improvementboard.platform.signing;

import org.jspecify.annotations.NullMarked;
