/**
 * Whatever is asked, in whatever order: command sequences made from seeds, and what must be true of
 * every record they leave.
 */
@NullMarked
package uk.improvementboard.command.properties;

import org.jspecify.annotations.NullMarked;
