package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.List;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.Text;

/** A paragraph of words and links. */
public record Paragraph(List<Content> parts) implements Component {

  public Paragraph {
    parts = List.copyOf(parts);
  }

  static Paragraph of(String words) {
    return new Paragraph(List.of(Text.of(words)));
  }

  static Paragraph of(Content... parts) {
    return new Paragraph(List.of(parts));
  }

  @Override
  public String template() {
    return "query/paragraph.jte";
  }
}
