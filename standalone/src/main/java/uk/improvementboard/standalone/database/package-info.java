/** The data directory and the PostgreSQL that lives in it. */
@NullMarked
package uk.improvementboard.standalone.database;

import org.jspecify.annotations.NullMarked;
