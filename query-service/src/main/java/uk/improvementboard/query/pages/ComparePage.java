package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Tag;

/**
 * Two moments of a programme side by side.
 *
 * @param moments the form by which the two are chosen
 * @param earlier the earlier moment, in words
 * @param later the later one
 * @param summary what is different, counted in a board's terms
 */
public record ComparePage(
    Frame frame,
    MomentForm moments,
    String earlier,
    String later,
    List<String> summary,
    List<Different> things) {

  /**
   * One thing that differs.
   *
   * @param terms what a board calls the difference
   * @param changes field by field; null where the thing was not known before, which its page shows
   */
  public record Different(Line subject, String kind, List<Tag> terms, @Nullable Table changes) {
    public Different {
      terms = List.copyOf(terms);
    }
  }

  public ComparePage {
    summary = List.copyOf(summary);
    things = List.copyOf(things);
  }
}
