/**
 * What can happen in an improvement programme: one sealed interface per part of it, and the
 * catalogue of the names under which events are stored.
 */
@NullMarked
package uk.improvementboard.events;

import org.jspecify.annotations.NullMarked;
