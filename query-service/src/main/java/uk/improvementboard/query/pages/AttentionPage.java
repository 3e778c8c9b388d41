package uk.improvementboard.query.pages;

import java.util.List;
import java.util.Map;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.SubNavigation;

/**
 * What needs attention in a programme.
 *
 * @param action the page that is asked again
 * @param kept the parameters of the moment, which a question stays in
 * @param trend the way to how it came to this
 */
public record AttentionPage(
    Frame frame,
    String action,
    Map<String, String> kept,
    int within,
    SubNavigation contents,
    Link trend,
    List<OfConcern> concerns) {

  /**
   * The things that give rise to one concern, the worst first.
   *
   * @param id its place on the page
   */
  public record OfConcern(String id, String title, List<Line> things) {
    public OfConcern {
      things = List.copyOf(things);
    }
  }

  public AttentionPage {
    kept = Map.copyOf(kept);
    concerns = List.copyOf(concerns);
  }
}
