package uk.improvementboard.standalone.starthere;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.TaskList;

/**
 * Where somebody begins who is here for the first time.
 *
 * @param tour the steps of the tour; null where this reader cannot take it
 * @param seen how many of them were seen
 * @param next where the first step is that was not seen; null when all were
 * @param begin the way to a programme of one's own; null where the reader may not begin one
 * @param programmes the programmes that the reader may have to get going
 */
public record StartHerePage(
    @Nullable TaskList tour,
    int seen,
    int steps,
    @Nullable String next,
    @Nullable Link begin,
    List<Link> programmes) {
  public StartHerePage {
    programmes = List.copyOf(programmes);
  }
}
