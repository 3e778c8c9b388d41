/**
 * The event stores behind one property: PostgreSQL, whose appends no reader can be overtaken by,
 * and Axon Server.
 */
@NullMarked
package uk.improvementboard.platform.store;

import org.jspecify.annotations.NullMarked;
