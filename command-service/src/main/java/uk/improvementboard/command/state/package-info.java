/**
 * What the rules need to know of a programme so far: one immutable value, folded from its events.
 */
@NullMarked
package uk.improvementboard.command.state;

import org.jspecify.annotations.NullMarked;
