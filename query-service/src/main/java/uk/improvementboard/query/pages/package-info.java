/** The record as pages: every page is an address that says which moment and whose knowledge. */
@NullMarked
package uk.improvementboard.query.pages;

import org.jspecify.annotations.NullMarked;
