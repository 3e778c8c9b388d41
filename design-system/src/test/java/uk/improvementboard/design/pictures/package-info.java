@NullMarked
package uk.improvementboard.design.pictures;

import org.jspecify.annotations.NullMarked;
