/** The queries as they are asked over HTTP. */
@NullMarked
package uk.improvementboard.query.web;

import org.jspecify.annotations.NullMarked;
