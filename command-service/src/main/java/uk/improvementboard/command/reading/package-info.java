/** Commands as JSON: read strictly, every fault named by its place; and described by schemas. */
@NullMarked
package uk.improvementboard.command.reading;

import org.jspecify.annotations.NullMarked;
