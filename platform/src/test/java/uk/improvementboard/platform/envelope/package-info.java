@NullMarked
package uk.improvementboard.platform.envelope;

import org.jspecify.annotations.NullMarked;
