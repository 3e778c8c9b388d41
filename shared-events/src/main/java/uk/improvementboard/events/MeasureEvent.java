package uk.improvementboard.events;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    NOT_STATED;

    /**
     * How far a figure falls short of a target: nothing or less where it meets it; empty where the
     * source does not say which way is better.
     */
    public Optional<BigDecimal> shortfall(BigDecimal figure, BigDecimal target) {
      return switch (this) {
        case HIGHER_IS_BETTER -> Optional.of(target.subtract(figure));
        case LOWER_IS_BETTER -> Optional.of(figure.subtract(target));
        case ON_TARGET_IS_BETTER -> Optional.of(figure.subtract(target).abs());
        case NOT_STATED -> Optional.empty();
      };
    }
  }

  /** How firm an observation is. */
  enum Firmness {
    PROVISIONAL,
    FINAL,
    NOT_STATED
  }

  /** Whose figure a measure is held against. */
  enum ComparatorScope {
    ENGLAND,
    REGION,
    STATISTICAL_NEIGHBOURS,
    SIMILAR_AREAS,
    OTHER
  }

  /**
   * A measure was defined.
   *
   * @param code as data returns number it: {@code NI 60}
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
  record MeasureDefined(
      Ref measure,
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
      implements MeasureEvent {
    public MeasureDefined {
      about = List.copyOf(about);
    }
  }

  /**
   * A measure was given a new definition. What was observed under the earlier one is kept as it
   * was, and the two are not compared.
   *
   * @param version what the new definition is called
   * @param from the first day it counts for
   */
  record MeasureDefinitionRevised(
      Ref measure,
      String version,
      Stated<String> definition,
      Stated<String> unit,
      Polarity polarity,
      Stated<String> numerator,
      Stated<String> denominator,
      Stated<ImpreciseDate> from,
      String reason)
      implements MeasureEvent {}

  /**
   * The figure was set that later ones are held against.
   *
   * @param period the time it is about
   */
  record BaselineSet(Ref measure, Stated<ImpreciseDate> period, Figure figure, Stated<String> words)
      implements MeasureEvent {}

  /**
   * A target was set. It counts from its day until another does.
   *
   * @param value in the measure's own unit
   * @param tolerance how far short of it still counts as near, in the same unit; nothing or more
   * @param until the last day it is set for
   * @param decision the decision that set it, where one did
   */
  record TargetSet(
      Ref measure,
      BigDecimal value,
      Stated<BigDecimal> tolerance,
      ImpreciseDate from,
      Stated<ImpreciseDate> until,
      Stated<String> words,
      Stated<Ref> decision)
      implements MeasureEvent {
    @Override
    public List<Ref> subjects() {
      List<Ref> about = new ArrayList<>(List.of(measure));
      decision.toOptional().ifPresent(about::add);
      return List.copyOf(about);
    }
  }

  /**
   * Something was observed for a measure. There is one observation for a period under one version
   * of the definition; a second is a revision of it, not another.
   *
   * @param period the time it is about, as the source states it
   * @param definitionVersion the version of the definition it was counted by
   * @param words the source's own words
   * @param extractedOn when the figure was taken from the system
   */
  record ObservationReported(
      Ref measure,
      ImpreciseDate period,
      Stated<String> definitionVersion,
      Figure figure,
      Stated<String> words,
      Firmness firmness,
      Stated<ImpreciseDate> extractedOn)
      implements MeasureEvent {}

  /**
   * An observation was revised. Both are kept: what was reported, and what is now said instead.
   *
   * @param period the time it is about, as it was reported
   * @param definitionVersion the version of the definition, as it was reported
   */
  record ObservationRevised(
      Ref measure,
      ImpreciseDate period,
      Stated<String> definitionVersion,
      Figure figure,
      Stated<String> words,
      Firmness firmness,
      Stated<ImpreciseDate> extractedOn,
      String reason)
      implements MeasureEvent {}

  /**
   * Somebody else's figure was recorded, for comparison.
   *
   * @param name which region, which areas
   */
  record ComparatorRecorded(
      Ref measure,
      ComparatorScope scope,
      Stated<String> name,
      ImpreciseDate period,
      Figure figure,
      Stated<String> words)
      implements MeasureEvent {}

  /**
   * What was observed for a period was rated on the scheme in force. What was declared and what the
   * scheme calculates are both kept; where they differ, a reason is.
   *
   * @param period the time that the rated observation is about
   * @param definitionVersion the version of the definition it was counted by
   * @param scheme the scheme that was in force on the day
   * @param rating the code of one of its levels, as declared
   * @param on the day the rating is of
   * @param calculated what the scheme makes of the figure and its target; not applicable where it
   *     does not calculate, or there is no figure or no target
   */
  record MeasureRated(
      Ref measure,
      ImpreciseDate period,
      Stated<String> definitionVersion,
      Ref scheme,
      String rating,
      Stated<ImpreciseDate> on,
      Stated<String> calculated,
      Stated<String> reason)
      implements MeasureEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(measure, scheme);
    }
  }
}
