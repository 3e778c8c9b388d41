package uk.improvementboard.design;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A heading whose level is known only when the page is written; levels 1 to 6. */
public record Heading(int level, Content content, Attributes attributes) implements Content {
  public Heading {
    if (level < 1 || level > 6) {
      throw new IllegalArgumentException("no heading level " + level);
    }
  }

  public static Heading of(int level, String words, String... classes) {
    return new Heading(level, Text.of(words), Attributes.classes(classes));
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent("<h" + level + " " + attributes.on() + ">");
    content.writeTo(output);
    output.writeContent("</h" + level + ">");
  }
}
