/**
 * The whole product from outside: the councils' papers, over HTTP, through restarts and processes.
 */
@NullMarked
package uk.improvementboard.endtoend;

import org.jspecify.annotations.NullMarked;
