package uk.improvementboard.query.pages;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Pagination;
import uk.improvementboard.design.Select;
import uk.improvementboard.design.Table;
import uk.improvementboard.query.savedviews.ViewsOfList;

/**
 * The programmes that a reader is attached to, the worst first.
 *
 * @param moment the moment it is of: now, or an instant
 * @param asOf the instant asked about, as the address has it; empty for now
 * @param audience whose knowledge was asked for; empty for the reader's own
 * @param attached whether there is any programme at all
 * @param which how many there are, and which of them are shown
 * @param views the reader's saved views of it
 */
public record PortfolioPage(
    String moment,
    String asOf,
    String audience,
    int within,
    Select sort,
    Select having,
    boolean attached,
    String which,
    Table programmes,
    @Nullable Pagination pages,
    ViewsOfList views) {}
