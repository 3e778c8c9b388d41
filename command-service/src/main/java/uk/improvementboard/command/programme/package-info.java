/** The programme as the one thing that decides: every part's rules behind one Axon aggregate. */
@NullMarked
package uk.improvementboard.command.programme;

import org.jspecify.annotations.NullMarked;
