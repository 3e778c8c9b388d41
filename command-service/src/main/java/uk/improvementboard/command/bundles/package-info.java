/** Programmes as bundles of commands, a line each: imported, tried, exported. */
@NullMarked
package uk.improvementboard.command.bundles;

import org.jspecify.annotations.NullMarked;
