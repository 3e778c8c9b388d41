/** Which role may ask for what, decided on the command itself. */
@NullMarked
package uk.improvementboard.command.access;

import org.jspecify.annotations.NullMarked;
