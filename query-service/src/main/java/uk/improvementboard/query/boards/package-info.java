/** One body: what it oversees, its members, meetings and decisions, and what it has been told. */
@NullMarked
package uk.improvementboard.query.boards;

import org.jspecify.annotations.NullMarked;
