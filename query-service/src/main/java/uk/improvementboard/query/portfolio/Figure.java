package uk.improvementboard.query.portfolio;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many things give rise to a concern.
 *
 * @param days of the worst of them, where there are days to it
 */
public record Figure(int count, @Nullable Long days) {

  static Figure of(Concern concern, List<Concerning> things) {
    return new Figure(
        things.size(),
        things.stream()
            .map(Concerning::days)
            .filter(Objects::nonNull)
            .min(concern.worstFirst())
            .orElse(null));
  }
}
