package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A link, or plain words where there is no address.
 *
 * @param hidden words added for screen readers alone, where the visible ones repeat on a page
 */
public record Link(
    Content content, @Nullable String href, @Nullable String hidden, Attributes attributes)
    implements Component {
  public static Link of(String words, String href) {
    return new Link(Text.of(words), href, null, Attributes.NONE);
  }

  public static Link of(String words, String href, String hidden) {
    return new Link(Text.of(words), href, hidden, Attributes.NONE);
  }
}
