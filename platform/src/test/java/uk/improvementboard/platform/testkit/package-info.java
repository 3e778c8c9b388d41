/** What the tests of every module share: a database each, and an event of every kind. */
@NullMarked
package uk.improvementboard.platform.testkit;

import org.jspecify.annotations.NullMarked;
