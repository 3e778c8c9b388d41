@NullMarked
package uk.improvementboard.query.provenance;

import org.jspecify.annotations.NullMarked;
