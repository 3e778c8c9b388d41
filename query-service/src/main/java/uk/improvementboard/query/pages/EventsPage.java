package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Pagination;
import uk.improvementboard.design.Table;
import uk.improvementboard.query.savedviews.ViewsOfList;

/**
 * The audit trail: the events known at a moment, narrowed down or drawn from as the address says.
 *
 * @param wrong what in the address cannot be read, each with the way to its field
 * @param kept the parameters of the moment, which stay
 * @param choices by what it can be narrowed down
 * @param draw how a sample is drawn
 * @param narrowed whether the address narrows it down or draws from it
 * @param clear the way to all of it, where it is narrowed down
 * @param which which of them are shown: "Events 51 to 100 of 121"
 * @param pages the way to the others, or null when all fit
 * @param about the thing they are about, or null for all
 * @param files where the whole of it is saved
 * @param views the reader's saved views of it
 */
public record EventsPage(
    Frame frame,
    List<Link> wrong,
    String action,
    Map<String, String> kept,
    List<Content> choices,
    List<Content> draw,
    boolean narrowed,
    @Nullable Link clear,
    String which,
    @Nullable Line about,
    Table events,
    @Nullable Pagination pages,
    List<Link> files,
    ViewsOfList views) {

  public EventsPage {
    wrong = List.copyOf(wrong);
    kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    choices = List.copyOf(choices);
    draw = List.copyOf(draw);
    files = List.copyOf(files);
  }
}
