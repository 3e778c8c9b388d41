package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Pagination;
import uk.improvementboard.design.Select;
import uk.improvementboard.design.Table;
import uk.improvementboard.query.savedviews.ViewsOfList;

/**
 * All things of a kind, narrowed down and in an order; both stand in the address.
 *
 * @param above what there is to see of all of them together
 * @param kept the parameters of the moment, which stay
 * @param choices by what it can be narrowed down
 * @param clear the way to the whole list, where it is narrowed down
 * @param byName those that are known by name only
 * @param views the reader's saved views of it
 */
public record ListPage(
    Frame frame,
    List<Content> above,
    String action,
    Map<String, String> kept,
    List<Select> choices,
    @Nullable Link clear,
    String which,
    @Nullable Table things,
    @Nullable Pagination pages,
    List<Line> byName,
    ViewsOfList views) {

  public ListPage {
    above = List.copyOf(above);
    choices = List.copyOf(choices);
    byName = List.copyOf(byName);
  }
}
