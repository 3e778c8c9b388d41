package uk.improvementboard.events;

import java.util.List;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is counted, and what was seen. */
public sealed interface MeasureEvent extends ProgrammeEvent {

  Ref measure();

  @Override
  default List<Ref> subjects() {
    return List.of(measure());
  }

  /** Which way is better. */
  enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    ON_TARGET_IS_BETTER,
    NOT_STATED
  }

  /** How firm an observation is. */
  enum Firmness {
    PROVISIONAL,
    FINAL,
    NOT_STATED
  }

  /**
   * A measure was defined.
   *
   * @param definition what counts, in the source's words
   * @param unit what it is counted in
   * @param about the recommendations and actions it tells something of
   */
  record MeasureDefined(
      Ref measure,
      String title,
      Stated<String> definition,
      Stated<String> unit,
      Polarity polarity,
      Stated<String> frequency,
      List<Ref> about)
      implements MeasureEvent {
    public MeasureDefined {
      about = List.copyOf(about);
    }
  }

  /**
   * Something was observed for a measure. There is one observation for a period; a second is a
   * revision of it, not another.
   *
   * @param period the time it is about, as the source states it
   * @param words the source's own words
   * @param extractedOn when the figure was taken from the system
   */
  record ObservationReported(
      Ref measure,
      ImpreciseDate period,
      Figure figure,
      Stated<String> words,
      Firmness firmness,
      Stated<ImpreciseDate> extractedOn)
      implements MeasureEvent {}
}
