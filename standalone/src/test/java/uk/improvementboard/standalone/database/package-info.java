/** Tests of the data directory and its database. */
@NullMarked
package uk.improvementboard.standalone.database;

import org.jspecify.annotations.NullMarked;
