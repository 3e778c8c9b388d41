package uk.improvementboard.design;

import gg.jte.Content;

/** How far the service itself has come, or that its data are for demonstration. */
public record PhaseBanner(Tag tag, Content content, Attributes attributes) implements Component {
  public static PhaseBanner of(String phase, String words) {
    return new PhaseBanner(
        new Tag(Text.of(phase), Attributes.NONE), Text.of(words), Attributes.NONE);
  }

  public Tag phase() {
    return new Tag(
        tag.content(),
        Attributes.classes("govuk-phase-banner__content__tag").and(tag.attributes()));
  }
}
