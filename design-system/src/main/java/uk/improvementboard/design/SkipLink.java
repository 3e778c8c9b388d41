package uk.improvementboard.design;

import gg.jte.Content;

/** Past the navigation, for those who use a keyboard. */
public record SkipLink(Content content, String href, Attributes attributes) implements Component {
  public static SkipLink to(String href) {
    return new SkipLink(Text.of("Skip to main content"), href, Attributes.NONE);
  }
}
