/** Money and posts: their rules. */
@NullMarked
package uk.improvementboard.command.resources;

import org.jspecify.annotations.NullMarked;
