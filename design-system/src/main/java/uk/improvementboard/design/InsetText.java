package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Words set apart, such as a quotation. */
public record InsetText(Content content, @Nullable String id, Attributes attributes)
    implements Component {
  public static InsetText of(String words) {
    return new InsetText(Text.of(words), null, Attributes.NONE);
  }
}
