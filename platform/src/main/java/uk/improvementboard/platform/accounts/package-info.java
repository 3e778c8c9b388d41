/**
 * Who is signed in, in which role, and for which programmes; local accounts and shared sessions.
 */
@NullMarked
package uk.improvementboard.platform.accounts;

import org.jspecify.annotations.NullMarked;
