package uk.improvementboard.query.pages;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.OvertakenNotice;
import uk.improvementboard.design.SubNavigation;
import uk.improvementboard.design.TimeShown;

/**
 * What every page of a programme has round it.
 *
 * @param title the page's heading and title
 * @param caption what it belongs to, above the heading
 * @param way from the list of programmes to here
 * @param pages the pages beside it
 * @param time the moment shown
 * @param citation the parameters that give the same answer for ever
 * @param overtaken tells that it has been overtaken, on a page of the newest state
 * @param recorded the position of what the reader has just recorded
 */
public record Frame(
    String title,
    String caption,
    Breadcrumbs way,
    SubNavigation pages,
    TimeShown time,
    String citation,
    @Nullable OvertakenNotice overtaken,
    @Nullable String recorded) {

  /** The same, telling the reader that what they entered is recorded. */
  Frame withRecorded(@Nullable String position) {
    boolean isOne = position != null && position.matches("\\d{1,18}");
    return new Frame(
        title, caption, way, pages, time, citation, overtaken, isOne ? position : null);
  }
}
