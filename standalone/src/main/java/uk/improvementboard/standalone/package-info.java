/** Both services in one process on one database: to try the product, and to run one council. */
@NullMarked
package uk.improvementboard.standalone;

import org.jspecify.annotations.NullMarked;
