package uk.improvementboard.design;

import org.jspecify.annotations.Nullable;

/** Several lines of text. */
public record Textarea(Field field, @Nullable String value, int rows, Attributes attributes)
    implements Component {
  public static Textarea of(Field field, @Nullable String value) {
    return new Textarea(field, value, 5, Attributes.NONE);
  }
}
