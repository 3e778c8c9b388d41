@NullMarked
package uk.improvementboard.query.view;

import org.jspecify.annotations.NullMarked;
