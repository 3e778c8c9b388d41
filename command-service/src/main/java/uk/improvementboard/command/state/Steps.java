package uk.improvementboard.command.state;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/**
 * How far something has come in its life: which steps it has taken, each at the position of the
 * event that said so. A step taken again counts from its last time; a correction of an earlier time
 * does not turn it back.
 *
 * @param taken the steps taken so far
 */
public record Steps<S extends Enum<S>>(PMap<S, Step> taken) {

  /**
   * A step as it was taken.
   *
   * @param at the position of the event that said so
   * @param on the day it was taken, where the source says
   */
  public record Step(long at, Stated<ImpreciseDate> on) {}

  /** None yet. */
  public static <S extends Enum<S>> Steps<S> none() {
    return new Steps<>(HashTreePMap.<S, Step>empty());
  }

  /** The position at which a step was taken; 0 when it was not. */
  public long at(S step) {
    Step known = taken.get(step);
    return known == null ? 0 : known.at;
  }

  public boolean took(S step) {
    return taken.containsKey(step);
  }

  /** The day of a step, not stated where it was not taken. */
  public Stated<ImpreciseDate> on(S step) {
    Step known = taken.get(step);
    return known == null ? Stated.notStated() : known.on;
  }

  /** With a step taken, unless it was taken again since. */
  public Steps<S> with(S step, long at, Stated<ImpreciseDate> on) {
    return at(step) > at ? this : new Steps<>(taken.plus(step, new Step(at, on)));
  }

  /** Without what the event at a position said, because a correction takes its place. */
  public Steps<S> without(long at) {
    PMap<S, Step> kept = taken;
    for (var entry : taken.entrySet()) {
      if (entry.getValue().at == at) {
        kept = kept.minus(entry.getKey());
      }
    }
    return new Steps<>(kept);
  }
}
