package uk.improvementboard.design;

import gg.jte.Content;

/** What follows from an act, before it is done. */
public record WarningText(Content content, String spoken, Attributes attributes)
    implements Component {
  public static WarningText of(String words) {
    return new WarningText(Text.of(words), "Warning", Attributes.NONE);
  }
}
