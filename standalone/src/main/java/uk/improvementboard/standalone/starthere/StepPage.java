package uk.improvementboard.standalone.starthere;

import java.util.List;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.Link;

/**
 * One step of the tour.
 *
 * @param caption the how manieth it is
 * @param seenAt where its form says that it was seen
 */
public record StepPage(
    String title,
    String caption,
    Breadcrumbs way,
    String look,
    String why,
    List<Link> pages,
    boolean seen,
    String seenAt) {
  public StepPage {
    pages = List.copyOf(pages);
  }
}
