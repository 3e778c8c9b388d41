/** The one fold: what the known events say about each thing, field by field, with who says so. */
@NullMarked
package uk.improvementboard.query.view;

import org.jspecify.annotations.NullMarked;
