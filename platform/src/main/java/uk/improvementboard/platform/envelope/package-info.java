/** The envelope of an event as flat strings in the store's metadata. */
@NullMarked
package uk.improvementboard.platform.envelope;

import org.jspecify.annotations.NullMarked;
