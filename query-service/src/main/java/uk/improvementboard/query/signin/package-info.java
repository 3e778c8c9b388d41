/** The page on which a reader signs in, and problems as pages. */
@NullMarked
package uk.improvementboard.query.signin;

import org.jspecify.annotations.NullMarked;
