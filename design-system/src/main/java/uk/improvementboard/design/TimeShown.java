package uk.improvementboard.design;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The bar that says what moment a page shows, in words, with the ways to the moments beside it and,
 * from the past, back to now. The past looks otherwise than now.
 *
 * @param title what the bar is about, "Replay: you are looking at the past"
 * @param line the moment shown, "As known at 2:00pm on Thursday 12 March 2026"; also in the page's
 *     title
 * @param detail whose knowledge and what kind of answer, or null
 * @param controls a form to choose another way of looking, or null
 */
public record TimeShown(
    String title,
    String line,
    @Nullable String detail,
    @Nullable Link previous,
    @Nullable Link next,
    @Nullable Link leave,
    @Nullable Content controls)
    implements Component {
  public static TimeShown of(String title, String line, Link leave) {
    return new TimeShown(title, line, null, null, null, leave, null);
  }

  /** Whether it is no past moment: there is nothing to leave. */
  public boolean isNow() {
    return leave == null;
  }

  public TimeShown detail(String words) {
    return new TimeShown(title, line, words, previous, next, leave, controls);
  }

  public TimeShown between(@Nullable Link before, @Nullable Link after) {
    return new TimeShown(title, line, detail, before, after, leave, controls);
  }

  public TimeShown controls(Content form) {
    return new TimeShown(title, line, detail, previous, next, leave, form);
  }
}
