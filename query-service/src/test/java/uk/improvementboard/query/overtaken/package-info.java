/** Whether a page that is read has been overtaken. */
@NullMarked
package uk.improvementboard.query.overtaken;

import org.jspecify.annotations.NullMarked;
