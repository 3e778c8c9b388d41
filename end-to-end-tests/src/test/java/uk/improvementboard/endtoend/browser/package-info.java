/** The product in a real browser: whole journeys, every screen, every form, and their pictures. */
@NullMarked
package uk.improvementboard.endtoend.browser;

import org.jspecify.annotations.NullMarked;
