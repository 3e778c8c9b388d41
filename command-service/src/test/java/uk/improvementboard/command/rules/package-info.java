/** Rules that stand alone. */
@NullMarked
package uk.improvementboard.command.rules;

import org.jspecify.annotations.NullMarked;
