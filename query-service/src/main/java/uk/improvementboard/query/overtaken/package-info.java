/** Whether a page that is being read has been overtaken by what was recorded since. */
@NullMarked
package uk.improvementboard.query.overtaken;

import org.jspecify.annotations.NullMarked;
