package uk.improvementboard.design;

import gg.jte.Content;
import java.util.Locale;

/** A status in a word or two. The word carries the meaning; the colour only helps to find it. */
public record Tag(Content content, Attributes attributes) implements Component {
  public enum Colour {
    GREY,
    GREEN,
    TURQUOISE,
    BLUE,
    LIGHT_BLUE,
    PURPLE,
    PINK,
    RED,
    ORANGE,
    YELLOW;

    public String css() {
      return "govuk-tag--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static Tag of(String words, Colour colour) {
    return new Tag(Text.of(words), Attributes.classes(colour.css()));
  }
}
