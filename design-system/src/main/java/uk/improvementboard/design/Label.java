package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What a control asks for. */
public record Label(
    Content content, @Nullable String target, boolean pageHeading, Attributes attributes)
    implements Component {
  public static Label of(String words) {
    return new Label(Text.of(words), null, false, Attributes.NONE);
  }

  Label on(String id) {
    return new Label(content, id, pageHeading, attributes);
  }
}
