/** What may be seen, one package per question. */
@NullMarked
package uk.improvementboard.query;

import org.jspecify.annotations.NullMarked;
