package uk.improvementboard.command.forms;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.SummaryList;
import uk.improvementboard.design.Table;

/**
 * Somebody else changed the same thing meanwhile: what it was, what it is now, what was put in.
 *
 * @param changes what the other changed; null where that cannot be told
 * @param history where every change of it is listed
 */
public record ConflictPage(
    String title,
    Breadcrumbs way,
    String action,
    String thing,
    @Nullable Table changes,
    SummaryList entered,
    @Nullable String history,
    List<Hidden> hidden,
    List<Content> buttons) {
  public ConflictPage {
    hidden = List.copyOf(hidden);
    buttons = List.copyOf(buttons);
  }
}
