package uk.improvementboard.command.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.TaskList;

/**
 * A meeting from its agenda to its confirmed minutes.
 *
 * @param recorded the position of what was just recorded
 * @param thing the address of the meeting
 */
public record MeetingPage(
    String title,
    String standing,
    Breadcrumbs way,
    @Nullable String recorded,
    String thing,
    List<Section> sections) {

  /** What is to be done at one time. */
  public record Section(String heading, TaskList tasks) {}

  public MeetingPage {
    sections = List.copyOf(sections);
  }
}
