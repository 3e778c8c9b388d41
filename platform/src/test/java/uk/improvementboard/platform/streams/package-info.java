@NullMarked
package uk.improvementboard.platform.streams;

import org.jspecify.annotations.NullMarked;
