package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Why an answer was refused, beside the control that holds it. */
public record ErrorMessage(
    Content content, @Nullable String id, String hidden, Attributes attributes)
    implements Component {
  public static ErrorMessage of(String words) {
    return new ErrorMessage(Text.of(words), null, "Error", Attributes.NONE);
  }

  ErrorMessage on(String id) {
    return new ErrorMessage(content, id, hidden, attributes);
  }
}
