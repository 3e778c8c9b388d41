package uk.improvementboard.query.gaps;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.answers.NamedThing;

/**
 * Something that is expected and is not there, or is about to be too late, or is.
 *
 * @param thing what it is about
 * @param beside another thing it has to do with: the meeting that is to confirm, the body of a
 *     place
 * @param inWords what is missing, or when it lapses
 * @param expectation the rule or the practice by which it is expected
 * @param on the day it lapses or lapsed, as exactly as it is known; none where it is missing
 * @param daysUntil how many days there are until then from the date used; less than nothing where
 *     it lapsed
 */
public record Gap(
    GapKind kind,
    State state,
    NamedThing thing,
    @Nullable NamedThing beside,
    String inWords,
    String expectation,
    @Nullable String on,
    @Nullable Long daysUntil) {

  /** How it stands at the date used. */
  public enum State {
    MISSING,
    ABOUT_TO_LAPSE,
    LAPSED
  }
}
