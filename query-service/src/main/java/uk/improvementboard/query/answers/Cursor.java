package uk.improvementboard.query.answers;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.query.rules.AskingRule;

/**
 * Where a page of a list ended. It is bound to the moment the list was of, so that the pages of one
 * list belong together, whatever is recorded between them.
 *
 * @param position the cut's position
 * @param minutedTo the cut's second position, 0 where it has none
 * @param date the day the answer looks from
 * @param knownBefore of a reconstruction, the day that it is of
 * @param offset how many items came before
 */
record Cursor(long position, long minutedTo, LocalDate date, LocalDate knownBefore, int offset) {

  static Cursor after(Cut cut, int offset) {
    return new Cursor(cut.position(), cut.minutedTo(), cut.date(), cut.knownBefore(), offset);
  }

  /**
   * @throws Problem 400 when this is not a cursor of ours
   */
  static Cursor read(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", -1);
      if (parts.length == 5) {
        return new Cursor(
            Long.parseLong(parts[0]),
            Long.parseLong(parts[1]),
            LocalDate.parse(parts[2]),
            LocalDate.parse(parts[3]),
            Math.max(Integer.parseInt(parts[4]), 0));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw ofAnotherMoment();
    }
    throw ofAnotherMoment();
  }

  String text() {
    String plain = position + ":" + minutedTo + ":" + date + ":" + knownBefore + ":" + offset;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** A question about now, asked on: about the moment the first page was of. */
  AsOf goingOn(AsOf asked) {
    if (!(asked.anchor() instanceof Anchor.Now)) {
      return asked;
    }
    boolean reconstructed = asked.mode() == Mode.RECONSTRUCTED;
    return new AsOf(
        reconstructed ? Anchor.on(knownBefore) : new Anchor.AtPosition(position),
        asked.mode(),
        asked.audience(),
        date,
        asked.minutedTo(),
        asked.showLater(),
        reconstructed ? Long.valueOf(position) : asked.readTo());
  }

  /** How many items came before, in an answer for the same moment. */
  int offsetIn(Cut cut) {
    if (cut.position() != position || cut.minutedTo() != minutedTo) {
      throw ofAnotherMoment();
    }
    return offset;
  }

  static Problem ofAnotherMoment() {
    return AskingRule.CURSOR_IS_OF_THIS_MOMENT.problem(
        "Ask for the first page again, for the moment you mean.");
  }
}
