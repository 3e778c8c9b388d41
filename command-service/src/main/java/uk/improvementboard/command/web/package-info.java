/** Commands and bundles over HTTP. */
@NullMarked
package uk.improvementboard.command.web;

import org.jspecify.annotations.NullMarked;
