/**
 * A second, slow and plain answer to every as-of question, to hold the product's against. It is
 * written from the definition alone and shares no code with the fold.
 */
@NullMarked
package uk.improvementboard.query.reference;

import org.jspecify.annotations.NullMarked;
