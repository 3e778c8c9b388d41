/** What somebody who is here for the first time is shown, and is asked to do. */
@NullMarked
package uk.improvementboard.standalone.starthere;

import org.jspecify.annotations.NullMarked;
