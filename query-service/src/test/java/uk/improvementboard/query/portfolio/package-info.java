@NullMarked
package uk.improvementboard.query.portfolio;

import org.jspecify.annotations.NullMarked;
