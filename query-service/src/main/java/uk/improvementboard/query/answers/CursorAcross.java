package uk.improvementboard.query.answers;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;

/**
 * Where a page of a list across programmes ended. Programmes have no position in common, so it is
 * bound to an instant: that of the list or, where that is of now, that of its first page.
 *
 * @param offset how many items came before
 */
public record CursorAcross(Instant instant, int offset) {

  private static final String MARK = "across ";

  /** Whether a text may be one of these, and not a cursor within one programme. */
  static boolean isOne(String text) {
    return plain(text).startsWith(MARK);
  }

  /**
   * Reads what an answer gave.
   *
   * @throws Problem 400 when this is not a cursor of ours
   */
  public static CursorAcross read(String text) {
    String plain = plain(text);
    String[] parts = plain.split(" ", -1);
    if (parts.length != 3 || !plain.startsWith(MARK)) {
      throw Cursor.ofAnotherMoment();
    }
    try {
      return new CursorAcross(Instant.parse(parts[1]), Math.max(Integer.parseInt(parts[2]), 0));
    } catch (DateTimeException | NumberFormatException e) {
      throw Cursor.ofAnotherMoment();
    }
  }

  private static String plain(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return "";
    }
  }

  /** As an answer gives it. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((MARK + instant + " " + offset).getBytes(StandardCharsets.UTF_8));
  }

  /** A question about now, asked on: about the instant of the first page. */
  AsOf goingOn(AsOf asked) {
    return asked.anchor() instanceof Anchor.Now ? asked.at(new Anchor.AtInstant(instant)) : asked;
  }

  /**
   * How many items came before, in a list of the same instant.
   *
   * @throws Problem 400 when the list is of another
   */
  public int offsetIn(AsOf asked) {
    if (!(asked.anchor() instanceof Anchor.AtInstant at) || !at.instant().equals(instant)) {
      throw Cursor.ofAnotherMoment();
    }
    return offset;
  }
}
