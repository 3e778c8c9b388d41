/** The golden thread: from a finding to the inspection that looks again, and what is missing. */
@NullMarked
package uk.improvementboard.query.thread;

import org.jspecify.annotations.NullMarked;
