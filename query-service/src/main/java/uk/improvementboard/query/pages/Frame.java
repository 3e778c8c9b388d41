package uk.improvementboard.query.pages;

import uk.improvementboard.design.Breadcrumbs;
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
 */
public record Frame(
    String title,
    String caption,
    Breadcrumbs way,
    SubNavigation pages,
    TimeShown time,
    String citation) {}
