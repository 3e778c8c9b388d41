/** What the record refuses, and what a decision may be based on besides the programme's state. */
@NullMarked
package uk.improvementboard.command.rules;

import org.jspecify.annotations.NullMarked;
