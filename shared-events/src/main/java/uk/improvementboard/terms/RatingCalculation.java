package uk.improvementboard.terms;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a rating follows from the facts, in the codes of its scheme's levels. What cannot be
 * calculated has no calculated rating: nothing is green by default.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface RatingCalculation {

  /** The levels it can arrive at. */
  List<String> arrivesAt();

  /**
   * By how near an action's current due date is.
   *
   * @param overdue the level after the last day on which it can have been due
   * @param dueSoonDays how many days before that day, at least 0, count as soon
   * @param dueSoon the level on those days and on the day itself
   * @param otherwise the level before them
   * @param done the level once completion is claimed
   */
  record ByDueDate(String overdue, int dueSoonDays, String dueSoon, String otherwise, String done)
      implements RatingCalculation {
    @Override
    public List<String> arrivesAt() {
      return List.of(overdue, dueSoon, otherwise, done);
    }

    /**
     * The level on a day; none where no due date is stated and the action is not done.
     *
     * @param lastDue the last day on which it can have been due
     */
    public Optional<String> on(LocalDate day, Optional<LocalDate> lastDue, boolean isDone) {
      if (isDone) {
        return Optional.of(done);
      }
      return lastDue.map(
          due -> {
            if (day.isAfter(due)) {
              return overdue;
            }
            return day.isBefore(due.minusDays(dueSoonDays)) ? otherwise : dueSoon;
          });
    }
  }

  /**
   * By how near a measure is to its target in force.
   *
   * @param met the level at the target or on its better side
   * @param withinTolerance the level on its worse side by no more than the tolerance
   * @param beyond the level further off
   */
  record ByTarget(String met, String withinTolerance, String beyond) implements RatingCalculation {
    @Override
    public List<String> arrivesAt() {
      return List.of(met, withinTolerance, beyond);
    }

    /**
     * The level of a figure.
     *
     * @param shortBy how far it falls short of its target; nothing or less where it meets it
     * @param tolerance how far short still counts as near; where none is set, nothing does
     */
    public String of(BigDecimal shortBy, Optional<BigDecimal> tolerance) {
      if (shortBy.signum() <= 0) {
        return met;
      }
      return tolerance.filter(near -> shortBy.compareTo(near) <= 0).isPresent()
          ? withinTolerance
          : beyond;
    }
  }

  /** It does not: ratings on the scheme are given by judgement alone. */
  record None() implements RatingCalculation {
    @Override
    public List<String> arrivesAt() {
      return List.of();
    }
  }
}
