/** Tests of what every endpoint does alike. */
@NullMarked
package uk.improvementboard.platform.web;

import org.jspecify.annotations.NullMarked;
