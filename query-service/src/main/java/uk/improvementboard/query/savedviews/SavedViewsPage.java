package uk.improvementboard.query.savedviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The saved views of a reader.
 *
 * @param done what has just been done, in words; null for nothing
 */
public record SavedViewsPage(List<Row> views, @Nullable String done) {

  /**
   * One of them.
   *
   * @param address where it leads; null where that is not theirs to see any more
   * @param list what it lists
   */
  public record Row(
      String name, @Nullable String address, String list, String rename, String remove) {}

  public SavedViewsPage {
    views = List.copyOf(views);
  }
}
