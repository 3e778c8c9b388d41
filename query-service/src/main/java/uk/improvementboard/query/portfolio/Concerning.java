package uk.improvementboard.query.portfolio;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.answers.NamedThing;

/**
 * One thing that needs attention.
 *
 * @param inWords why
 * @param days how late, how long awaited or how soon, by its {@link Concern}; null where there are
 *     no days to it
 */
public record Concerning(Concern concern, NamedThing thing, String inWords, @Nullable Long days) {}
