@NullMarked
package uk.improvementboard.query.memento;

import org.jspecify.annotations.NullMarked;
