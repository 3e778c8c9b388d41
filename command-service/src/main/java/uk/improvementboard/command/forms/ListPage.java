package uk.improvementboard.command.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.Link;

/**
 * What may be recorded in a programme, by the signed-in reader.
 *
 * @param recorded the position of what they have just recorded
 * @param journeys the ways through longer work
 */
public record ListPage(
    String title,
    String programme,
    Breadcrumbs way,
    @Nullable String recorded,
    List<Entry> journeys,
    List<Section> sections) {

  /** What is recorded about one part of the record. */
  public record Section(String id, String heading, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /** One thing that may be recorded. */
  public record Entry(Link link, String about) {}

  public ListPage {
    journeys = List.copyOf(journeys);
    sections = List.copyOf(sections);
  }
}
