package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.SubNavigation;

/**
 * A programme, or one part of it, as known at a moment.
 *
 * @param about the facts about the programme itself; null on the page of a part
 */
public record ProgrammePage(Frame frame, @Nullable Card about, List<Section> sections) {

  public ProgrammePage {
    sections = List.copyOf(sections);
  }

  /** The parts, to jump to. */
  public SubNavigation contents() {
    return Sections.contents(sections);
  }
}
