/** Who was told, what was wrong, where sources disagree: the rules. */
@NullMarked
package uk.improvementboard.command.knowledge;

import org.jspecify.annotations.NullMarked;
