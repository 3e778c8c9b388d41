@NullMarked
package uk.improvementboard.platform.ledger;

import org.jspecify.annotations.NullMarked;
