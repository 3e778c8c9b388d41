package uk.improvementboard.query.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.query.answers.NamedThing;

/**
 * The threads that run through a thing, each from a finding to the next inspection.
 *
 * @param of the thing asked about
 */
public record GoldenThread(NamedThing of, List<Strand> strands) {

  /**
   * One thread: that of a recommendation, or of something that answers none.
   *
   * @param about what it is the thread of
   * @param steps always all seven, in order
   */
  public record Strand(NamedThing about, List<Stage> steps) {

    /** Everything that is missing along it. */
    public List<Missing> missing() {
      return steps.stream().flatMap(stage -> stage.missing().stream()).toList();
    }
  }

  /** How a step of a thread stands. */
  public enum State {
    THERE,
    /** Expected by now, in whole or in part, and not recorded. */
    MISSING,
    /** Not expected before an earlier step is done. */
    NOT_YET,
    /** The thread does not run so far: it was agreed that nothing is to be done. */
    NOT_NEEDED
  }

  /**
   * One step of a thread.
   *
   * @param waitsFor what has to come before it; null unless it is not yet expected, or not needed
   */
  public record Stage(
      Step step,
      State state,
      List<Knot> things,
      List<Missing> missing,
      @Nullable String waitsFor) {}

  /**
   * A thing on a thread.
   *
   * @param stands where it stands
   * @param by the things of earlier steps that it hangs from
   * @param here whether it is the thing asked about
   */
  public record Knot(NamedThing thing, String stands, List<NamedThing> by, boolean here) {}
}
