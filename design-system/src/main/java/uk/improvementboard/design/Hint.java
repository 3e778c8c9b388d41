package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Help with answering, read out together with the label. */
public record Hint(Content content, @Nullable String id, Attributes attributes)
    implements Component {
  public static Hint of(String words) {
    return new Hint(Text.of(words), null, Attributes.NONE);
  }

  Hint on(String id) {
    return new Hint(content, id, attributes);
  }
}
