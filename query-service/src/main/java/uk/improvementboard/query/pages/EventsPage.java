package uk.improvementboard.query.pages;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Pagination;
import uk.improvementboard.design.Table;
import uk.improvementboard.query.savedviews.ViewsOfList;

/**
 * The audit trail: every event known at a moment, the newest first.
 *
 * @param which which of them are shown: "Events 51 to 100 of 121"
 * @param pages the way to the others, or null when all fit
 * @param about the thing they are about, or null for all
 * @param views the reader's saved views of it
 */
public record EventsPage(
    Frame frame,
    String which,
    @Nullable Line about,
    Table events,
    @Nullable Pagination pages,
    ViewsOfList views) {}
