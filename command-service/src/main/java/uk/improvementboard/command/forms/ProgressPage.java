package uk.improvementboard.command.forms;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.ErrorSummary;

/**
 * A reporting cycle on one page: a row for each action.
 *
 * @param shared what is the same for all of them: the time reported on, the source
 */
public record ProgressPage(
    String programme,
    Breadcrumbs way,
    String action,
    @Nullable ErrorSummary errors,
    @Nullable String notice,
    List<Content> shared,
    List<Row> rows,
    List<Hidden> hidden,
    String cancel) {

  /**
   * One action.
   *
   * @param recorded what became of its report, when it is recorded already
   */
  public record Row(
      String id, String title, String standing, @Nullable String recorded, List<Content> controls) {
    public Row {
      controls = List.copyOf(controls);
    }
  }

  public ProgressPage {
    shared = List.copyOf(shared);
    rows = List.copyOf(rows);
    hidden = List.copyOf(hidden);
  }
}
