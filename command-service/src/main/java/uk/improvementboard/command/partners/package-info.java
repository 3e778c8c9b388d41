/** Those who help from outside: their rules. */
@NullMarked
package uk.improvementboard.command.partners;

import org.jspecify.annotations.NullMarked;
