package uk.improvementboard.design;

import org.jspecify.annotations.Nullable;

/**
 * Who says so, in one quiet line: "Medway report, 2.4, stated 5 March 2020".
 *
 * @param href the document, or the event in the audit trail, or null
 */
public record Source(String words, @Nullable String href) implements Component {
  public static Source of(String words) {
    return new Source(words, null);
  }
}
