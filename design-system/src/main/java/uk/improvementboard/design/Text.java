package uk.improvementboard.design;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/** Words, escaped wherever they are written. */
public record Text(String words) implements Content {
  public static Content of(Object words) {
    return new Text(words.toString());
  }

  public static @Nullable Content orNull(@Nullable Object words) {
    return words == null ? null : of(words);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    if (output instanceof HtmlTemplateOutput html) {
      html.setContext("span", null);
    }
    output.writeUserContent(words);
  }

  @Override
  public boolean isEmptyContent() {
    return words.isEmpty();
  }
}
