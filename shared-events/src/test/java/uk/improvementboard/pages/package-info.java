/** The pages about the language that are made from its source. */
@NullMarked
package uk.improvementboard.pages;

import org.jspecify.annotations.NullMarked;
