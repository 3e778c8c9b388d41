/** Commands on their way to the programme: who may, retried when two writers meet, never lost. */
@NullMarked
package uk.improvementboard.command.sending;

import org.jspecify.annotations.NullMarked;
