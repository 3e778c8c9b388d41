package uk.improvementboard.design;

import gg.jte.Content;

/** The way back; instead of breadcrumbs, never beside them. */
public record BackLink(Content content, String href, Attributes attributes) implements Component {
  public static BackLink to(String href) {
    return new BackLink(Text.of("Back"), href, Attributes.NONE);
  }
}
