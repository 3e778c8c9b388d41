/** Tests of the command line. */
@NullMarked
package uk.improvementboard.standalone.commandline;

import org.jspecify.annotations.NullMarked;
