package uk.improvementboard.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many there are of each, and how that moved. */
public record Counts(List<Count> counts) implements Component {
  /**
   * One count.
   *
   * @param move "up from 2", "no change", or null where there is nothing to compare with
   */
  public record Count(long number, Tag of, @Nullable String move) {}

  public Counts {
    counts = List.copyOf(counts);
  }
}
