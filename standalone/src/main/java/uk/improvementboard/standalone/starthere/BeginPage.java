package uk.improvementboard.standalone.starthere;

import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.TaskList;

/**
 * What a new programme needs first.
 *
 * @param caption the programme
 * @param done how many of its tasks are done
 */
public record BeginPage(String caption, Breadcrumbs way, TaskList list, int done, int tasks) {}
