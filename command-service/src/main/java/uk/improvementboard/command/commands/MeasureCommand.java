package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What is asked for what is counted. */
public sealed interface MeasureCommand extends ProgrammeCommand {

  /**
   * Define a measure.
   *
   * @param measure its reference; the next free one when left out
   * @param definition what counts, in the source's words
   * @param about the recommendations and actions it tells something of
   */
  record DefineMeasure(
      ProgrammeId programme,
      @Nullable Ref measure,
      String title,
      Stated<String> definition,
      Stated<String> unit,
      Polarity polarity,
      Stated<String> frequency,
      List<Ref> about)
      implements MeasureCommand {
    public DefineMeasure {
      about = List.copyOf(about);
    }
  }

  /**
   * Record what was observed for a measure in a period.
   *
   * @param period the time it is about, as the source states it
   * @param words the source's own words
   * @param extractedOn when the figure was taken from the system
   */
  record ReportObservation(
      ProgrammeId programme,
      Ref measure,
      ImpreciseDate period,
      Figure figure,
      Stated<String> words,
      Firmness firmness,
      Stated<ImpreciseDate> extractedOn)
      implements MeasureCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(measure);
    }
  }
}
