package uk.improvementboard.query.savedviews;

import org.jspecify.annotations.Nullable;

/**
 * The form in which a view is given its name.
 *
 * @param action where the form goes
 * @param about the name of the hidden field that says which view, with its value
 * @param list what the view lists, in words
 * @param fault why the name cannot be taken; null where there is nothing wrong
 * @param back where it leads who changes their mind
 */
public record NameOfViewPage(
    String title,
    String button,
    String action,
    String about,
    String value,
    String list,
    String name,
    @Nullable String fault,
    String back) {}
