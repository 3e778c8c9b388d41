/** The queries over HTTP: one address for each question. */
@NullMarked
package uk.improvementboard.query.web;

import org.jspecify.annotations.NullMarked;
