package uk.improvementboard.design;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two moments side by side, one row for each thing that changed; the rows stack on a phone.
 *
 * @param subject what the rows are: "Action"
 * @param was the earlier moment, "Was, 12 February"
 * @param now the later one, "Now, 12 March"
 * @param why the last column, "Changed by and why"
 */
public record Comparison(
    String caption, String subject, String was, String now, String why, List<Change> changes)
    implements Component {
  /** Said in words, never by colour alone. */
  public enum Direction {
    BETTER("Got better"),
    WORSE("Got worse"),
    NEW("New"),
    WITHDRAWN("Withdrawn"),
    CHANGED("Changed");

    private final String words;

    Direction(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String css() {
      return this == WORSE ? " app-comparison__direction--worse" : "";
    }
  }

  /** What one side of a row says: a tag or words, and a note under it. */
  public record Side(Content content, @Nullable String note) {
    public static final Side NOTHING = new Side(Text.of("Not there yet"), null);
  }

  public record Change(
      Link subject,
      String ref,
      Direction direction,
      Side was,
      Side now,
      Content why,
      Source source) {}

  public Comparison {
    changes = List.copyOf(changes);
  }
}
