/**
 * The inspection frameworks of England's children's services as data: editions, their judgement
 * areas, scales and dates in force.
 */
@NullMarked
package uk.improvementboard.frameworks;

import org.jspecify.annotations.NullMarked;
