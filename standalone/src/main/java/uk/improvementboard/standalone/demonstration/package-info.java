/** The example programmes and the accounts with which to try them. */
@NullMarked
package uk.improvementboard.standalone.demonstration;

import org.jspecify.annotations.NullMarked;
