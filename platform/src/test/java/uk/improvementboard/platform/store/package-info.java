@NullMarked
package uk.improvementboard.platform.store;

import org.jspecify.annotations.NullMarked;
