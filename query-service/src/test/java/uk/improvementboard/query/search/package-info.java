@NullMarked
package uk.improvementboard.query.search;

import org.jspecify.annotations.NullMarked;
