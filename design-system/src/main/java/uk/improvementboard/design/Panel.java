package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** That a long transaction is done. */
public record Panel(Content title, @Nullable Content content, int level, Attributes attributes)
    implements Component {
  public static Panel of(String title, String words) {
    return new Panel(Text.of(title), Text.of(words), 1, Attributes.NONE);
  }

  public Heading heading() {
    return new Heading(level, title, Attributes.classes("govuk-panel__title"));
  }
}
