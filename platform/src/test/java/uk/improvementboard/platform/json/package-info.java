@NullMarked
package uk.improvementboard.platform.json;

import org.jspecify.annotations.NullMarked;
