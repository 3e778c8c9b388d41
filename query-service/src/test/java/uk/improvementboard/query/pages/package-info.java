/** The pages, as a browser gets them. */
@NullMarked
package uk.improvementboard.query.pages;

import org.jspecify.annotations.NullMarked;
