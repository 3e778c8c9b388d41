package uk.improvementboard.query.pages;

import java.util.List;
import uk.improvementboard.design.SubNavigation;

/** The way to the parts of a long page. */
final class Sections {

  private Sections() {}

  static SubNavigation contents(List<Section> sections) {
    return new SubNavigation(
        "On this page",
        sections.stream()
            .map(
                section ->
                    new SubNavigation.Item(
                        section.title() + " (" + section.cards().size() + ")",
                        "#" + section.id(),
                        false))
            .toList());
  }
}
