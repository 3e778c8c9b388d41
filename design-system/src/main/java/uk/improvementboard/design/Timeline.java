package uk.improvementboard.design;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, in order. */
public record Timeline(int level, List<Event> events) implements Component {
  /**
   * One thing that happened.
   *
   * @param by who did it, in a role, or null
   * @param when the moment in words
   * @param machine the moment as {@code datetime}, or null where the words are all there is
   */
  public record Event(
      Content title,
      @Nullable String by,
      String when,
      @Nullable String machine,
      @Nullable Content content) {
    public static Event of(String title, String when) {
      return new Event(Text.of(title), null, when, null, null);
    }
  }

  public Timeline {
    events = List.copyOf(events);
  }

  public Heading heading(Event event) {
    return new Heading(level, event.title(), Attributes.classes("app-timeline__title"));
  }
}
