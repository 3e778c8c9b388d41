package uk.improvementboard.command.forms;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.Link;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

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

  /**
   * The thing about which something is to be recorded.
   *
   * @param thing its reference
   */
  record About(EntityKind kind, Ref thing) {

    /** As an address names it, by its part of the record and its reference; null for neither. */
    static @Nullable About asked(@Nullable String part, @Nullable String about) {
      if (part == null || about == null) {
        return null;
      }
      try {
        Ref thing = Ref.of(about);
        return Arrays.stream(EntityKind.values())
            .filter(kind -> kind.list().equals(part))
            .findFirst()
            .map(kind -> new About(kind, thing))
            .orElse(null);
      } catch (IllegalArgumentException notAReference) {
        return null;
      }
    }

    /** What fills it into a form that changes things of its kind; null for every other form. */
    @Nullable String in(CommandForm form) {
      Question changed = form.changed();
      return changed == null || !changed.words().kinds().contains(kind)
          ? null
          : "?" + changed.name() + "=" + thing;
    }
  }

  public ListPage {
    journeys = List.copyOf(journeys);
    sections = List.copyOf(sections);
  }
}
