package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** More, for those who ask for it. */
public record Details(
    Content summary, Content content, boolean open, @Nullable String id, Attributes attributes)
    implements Component {
  public static Details of(String summary, Content content) {
    return new Details(Text.of(summary), content, false, null, Attributes.NONE);
  }
}
