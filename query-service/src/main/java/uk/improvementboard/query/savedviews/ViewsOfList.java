package uk.improvementboard.query.savedviews;

import java.util.List;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.Link;

/**
 * The saved views of one list.
 *
 * @param views the ways to them, by name
 * @param save the way to keep the list as it is shown
 */
public record ViewsOfList(List<Link> views, Link save) implements Component {

  public ViewsOfList {
    views = List.copyOf(views);
  }

  @Override
  public String template() {
    return "query/viewsOfList.jte";
  }
}
