package uk.improvementboard.design;

import gg.jte.Content;

/** A unit shown against an input, such as £ or per cent. */
public record Affix(String side, Content content, Attributes attributes) implements Component {
  public static Affix prefix(String words) {
    return new Affix("prefix", Text.of(words), Attributes.NONE);
  }

  public static Affix suffix(String words) {
    return new Affix("suffix", Text.of(words), Attributes.NONE);
  }
}
