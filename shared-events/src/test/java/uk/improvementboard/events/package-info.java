@NullMarked
package uk.improvementboard.events;

import org.jspecify.annotations.NullMarked;
