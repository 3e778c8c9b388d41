package uk.improvementboard.command.properties;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.terms.Role;

/**
 * One thing asked in a sequence. What depends on the record so far is said relatively, so that the
 * step means the same when others before it are left out.
 *
 * @param number its name in the sequence
 * @param sameKeyAs the number of the step whose idempotency key it repeats; 0 for a key of its own
 * @param corrects for a correction, which event is meant; null otherwise
 */
record Step(
    int number, ReadCommand read, Role role, Seen seen, int sameKeyAs, @Nullable Target corrects) {

  /** Which version the writer says they saw. */
  enum Seen {
    CURRENT,
    NONE,
    STALE
  }

  /**
   * An event by the step that made it.
   *
   * @param step the number of that step
   * @param event which of its events, from 0
   */
  record Target(int step, int event) {}

  Step reading(ReadCommand instead) {
    return new Step(number, instead, role, seen, sameKeyAs, corrects);
  }

  String key() {
    return "k" + (sameKeyAs > 0 ? sameKeyAs : number);
  }
}
