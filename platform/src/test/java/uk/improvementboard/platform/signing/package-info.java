@NullMarked
package uk.improvementboard.platform.signing;

import org.jspecify.annotations.NullMarked;
