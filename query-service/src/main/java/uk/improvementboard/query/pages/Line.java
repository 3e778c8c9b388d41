package uk.improvementboard.query.pages;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Component;

/**
 * One line of what a field says.
 *
 * @param href the page of the thing it names, or null
 * @param note a quiet addition, or null
 */
public record Line(String words, @Nullable String href, @Nullable String note)
    implements Component {

  static Line of(String words) {
    return new Line(words, null, null);
  }

  Line with(@Nullable String more) {
    return new Line(words, href, more);
  }

  @Override
  public String template() {
    return "query/line.jte";
  }
}
