/** The one strict JSON form of events, commands and answers. */
@NullMarked
package uk.improvementboard.platform.json;

import org.jspecify.annotations.NullMarked;
