package uk.improvementboard.query.view;

import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.events.MeasureEvent.BaselineSet;
import uk.improvementboard.events.MeasureEvent.ComparatorRecorded;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.MeasureRated;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Stated;

/** What events about measures say. */
final class MeasureStatements {

  private MeasureStatements() {}

  static Says of(MeasureEvent event, long place) {
    Says says = Says.about(EntityKind.MEASURE, event.measure());
    return switch (event) {
      case MeasureDefined e ->
          says.that("title", e.title())
              .that("code", e.code())
              .that("definition", e.definition())
              .that("definitionVersion", e.definitionVersion())
              .that("unit", e.unit())
              .that("polarity", e.polarity())
              .that("frequency", e.frequency())
              .that("numerator", e.numerator())
              .that("denominator", e.denominator())
              .that("suppressionRule", e.suppressionRule())
              .that("suppressedBelow", e.suppressedBelow())
              .that("owner", e.owner())
              .that("about", e.about())
              .that(Field.of("definitions", e.definitionVersion()), Definition.of(e));
      case MeasureDefinitionRevised e ->
          says.that("definition", e.definition())
              .that("definitionVersion", Stated.given(e.version()))
              .that("unit", e.unit())
              .that("polarity", e.polarity())
              .that("numerator", e.numerator())
              .that("denominator", e.denominator())
              .that(Field.of("definitions", e.version()), Definition.of(e));
      case BaselineSet e -> says.that("baseline", new Baseline(e.period(), e.figure(), e.words()));
      case TargetSet e -> says.that(Field.of("targets", e.from()), Target.of(e));
      case ObservationReported e ->
          says.that(Observation.field(e.period(), e.definitionVersion()), Observation.of(e));
      case ObservationRevised e ->
          says.that(Observation.field(e.period(), e.definitionVersion()), Observation.of(e));
      case ComparatorRecorded e -> says.that(Comparator.field(e), Comparator.of(e));
      case MeasureRated e -> says.that(MeasureRating.field(e), MeasureRating.of(e));
    };
  }
}
