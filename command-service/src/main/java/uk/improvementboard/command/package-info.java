/** What may be done in an improvement programme. */
@NullMarked
package uk.improvementboard.command;

import org.jspecify.annotations.NullMarked;
