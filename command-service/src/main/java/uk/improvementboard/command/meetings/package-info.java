/** Meetings from being called to confirmed minutes: their rules. */
@NullMarked
package uk.improvementboard.command.meetings;

import org.jspecify.annotations.NullMarked;
