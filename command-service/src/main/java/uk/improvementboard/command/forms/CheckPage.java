package uk.improvementboard.command.forms;

import gg.jte.Content;
import java.util.List;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.SummaryList;

/** What was put in, once more before it is recorded for good. */
public record CheckPage(
    String title,
    String caption,
    Breadcrumbs way,
    String action,
    String warning,
    SummaryList answers,
    List<Hidden> hidden,
    List<Content> buttons) {
  public CheckPage {
    hidden = List.copyOf(hidden);
    buttons = List.copyOf(buttons);
  }
}
