package uk.improvementboard.query.pages;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Pagination;
import uk.improvementboard.design.Table;
import uk.improvementboard.query.savedviews.ViewsOfList;

/**
 * Everything that gives rise to one concern, in whichever programme.
 *
 * @param moment the moment it is of: now, or an instant
 * @param things null where there are none
 * @param views the reader's saved views of it
 */
public record ConcernPage(
    String title,
    String moment,
    String which,
    @Nullable Table things,
    @Nullable Pagination pages,
    ViewsOfList views) {}
