package uk.improvementboard.command.commands;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.MeasureEvent.ComparatorScope;
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
   * @param code as data returns number it
   * @param definition what counts, in the source's words
   * @param definitionVersion as the source numbers its definition
   * @param unit what it is counted in
   * @param numerator what is divided, where it is a rate
   * @param denominator what it is divided by
   * @param suppressionRule when a figure is withheld so that no child can be recognised by it
   * @param suppressedBelow figures above nothing and below this are withheld
   * @param owner the post that answers for it
   * @param about the recommendations and actions it tells something of
   */
  record DefineMeasure(
      ProgrammeId programme,
      @Nullable Ref measure,
      String title,
      Stated<String> code,
      Stated<String> definition,
      Stated<String> definitionVersion,
      Stated<String> unit,
      Polarity polarity,
      Stated<String> frequency,
      Stated<String> numerator,
      Stated<String> denominator,
      Stated<String> suppressionRule,
      Stated<BigDecimal> suppressedBelow,
      Stated<String> owner,
      List<Ref> about)
      implements MeasureCommand {
    public DefineMeasure {
      about = List.copyOf(about);
    }
  }

  /**
   * Give a measure a new definition.
   *
   * @param version what the new definition is called
   * @param from the first day it counts for
   */
  record ReviseDefinition(
      ProgrammeId programme,
      Ref measure,
      String version,
      Stated<String> definition,
      Stated<String> unit,
      Polarity polarity,
      Stated<String> numerator,
      Stated<String> denominator,
      Stated<ImpreciseDate> from,
      String reason)
      implements MeasureCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(measure);
    }
  }

  /**
   * Set the figure that later ones are held against, once for a definition.
   *
   * @param period the time it is about
   */
  record SetBaseline(
      ProgrammeId programme,
      Ref measure,
      Stated<ImpreciseDate> period,
      Figure figure,
      Stated<String> words)
      implements MeasureCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(measure);
    }
  }

  /**
   * Set a target from a day on.
   *
   * @param value in the measure's own unit
   * @param tolerance how far short of it still counts as near, in the same unit; nothing or more
   * @param until the last day it is set for
   * @param decision the decision that sets it, where one does
   */
  record SetTarget(
      ProgrammeId programme,
      Ref measure,
      BigDecimal value,
      Stated<BigDecimal> tolerance,
      ImpreciseDate from,
      Stated<ImpreciseDate> until,
      Stated<String> words,
      Stated<Ref> decision)
      implements MeasureCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(measure);
    }
  }

  /**
   * Record what was observed for a measure in a period.
   *
   * @param period the time it is about, as the source states it
   * @param definitionVersion the version of the definition it was counted by
   * @param words the source's own words
   * @param extractedOn when the figure was taken from the system
   */
  record ReportObservation(
      ProgrammeId programme,
      Ref measure,
      ImpreciseDate period,
      Stated<String> definitionVersion,
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

  /**
   * Record that an observation was revised; what was reported before is kept.
   *
   * @param period the time it is about, as it was reported
   * @param definitionVersion the version of the definition, as it was reported
   */
  record ReviseObservation(
      ProgrammeId programme,
      Ref measure,
      ImpreciseDate period,
      Stated<String> definitionVersion,
      Figure figure,
      Stated<String> words,
      Firmness firmness,
      Stated<ImpreciseDate> extractedOn,
      String reason)
      implements MeasureCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(measure);
    }
  }

  /**
   * Record somebody else's figure, for comparison.
   *
   * @param name which region, which areas
   */
  record RecordComparator(
      ProgrammeId programme,
      Ref measure,
      ComparatorScope scope,
      Stated<String> name,
      ImpreciseDate period,
      Figure figure,
      Stated<String> words)
      implements MeasureCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(measure);
    }
  }

  /**
   * Rate what was observed for a period, on the scheme in force for measures.
   *
   * @param period the time that the observation is about
   * @param definitionVersion the version of the definition it was counted by
   * @param scheme the scheme; the one in force when left out
   * @param rating the code of one of its levels
   * @param on the day the rating is of; when left out, the day the record counts it from
   * @param reason why; needed where the rating is not the one that the scheme calculates
   */
  record RateMeasure(
      ProgrammeId programme,
      Ref measure,
      ImpreciseDate period,
      Stated<String> definitionVersion,
      @Nullable Ref scheme,
      String rating,
      Stated<ImpreciseDate> on,
      Stated<String> reason)
      implements MeasureCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(measure);
    }
  }
}
