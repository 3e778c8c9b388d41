package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.SubNavigation;
import uk.improvementboard.design.Timeline;

/**
 * The golden threads that run through a thing.
 *
 * @param none what is said where none runs through it
 */
public record ThreadPage(Frame frame, Line thing, String none, List<Strand> strands) {

  /**
   * One thread, step by step.
   *
   * @param id its place on the page
   * @param missing how much is missing along it, in words
   */
  public record Strand(String id, Line about, String missing, Timeline steps) {}

  /**
   * One step of a thread.
   *
   * @param waitsFor what has to come before it, or why it is not needed
   */
  public record Stage(List<Line> things, List<Line> missing, @Nullable String waitsFor)
      implements Component {

    public Stage {
      things = List.copyOf(things);
      missing = List.copyOf(missing);
    }

    @Override
    public String template() {
      return "query/stage.jte";
    }
  }

  public ThreadPage {
    strands = List.copyOf(strands);
  }

  /** The threads, to jump to. */
  public SubNavigation contents() {
    return new SubNavigation(
        "On this page",
        strands.stream()
            .map(one -> new SubNavigation.Item(one.about().words(), "#" + one.id(), false))
            .toList());
  }
}
