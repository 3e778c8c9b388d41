package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * Something the record says, and who says so.
 *
 * @param later why it is marked as learnt since ("Learnt since: corrected 2 April 2026"), or null
 */
public record Statement(Content content, Source source, @Nullable String later)
    implements Component {
  public static Statement of(String words, Source source) {
    return new Statement(Text.of(words), source, null);
  }
}
