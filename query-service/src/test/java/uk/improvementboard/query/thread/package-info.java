@NullMarked
package uk.improvementboard.query.thread;

import org.jspecify.annotations.NullMarked;
