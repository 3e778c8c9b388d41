package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.Tag;
import uk.improvementboard.design.Timeline;

/**
 * A thing with each change of it back to its authority.
 *
 * @param thing the page of the thing itself
 * @param without how many changes that call for a decision rest on none; null where there is none
 */
public record ProvenancePage(
    Frame frame, Line thing, String stands, @Nullable String without, Timeline changes) {

  /**
   * On what one change rests.
   *
   * @param missing said where a change of its sort calls for a decision and none is recorded
   * @param marks what else is to be seen of it: that it was corrected
   */
  public record Rests(String words, List<Line> ways, @Nullable Tag missing, List<String> marks)
      implements Component {

    public Rests {
      ways = List.copyOf(ways);
      marks = List.copyOf(marks);
    }

    @Override
    public String template() {
      return "query/rests.jte";
    }
  }
}
