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

/** Events about measures, a sentence each. */
final class MeasureSentences {

  private MeasureSentences() {}

  static String of(MeasureEvent event) {
    return switch (event) {
      case MeasureDefined e -> "Measure " + e.measure() + " defined: " + e.title();
      case MeasureDefinitionRevised e ->
          "Measure "
              + e.measure()
              + " given its definition "
              + e.version()
              + InWords.when(", from ", e.from())
              + ": "
              + e.reason();
      case BaselineSet e ->
          "Baseline of "
              + e.measure()
              + " set"
              + InWords.when(", ", e.period())
              + ": "
              + InWords.figure(e.figure());
      case TargetSet e ->
          "Target of "
              + e.measure()
              + " set from "
              + e.from().inWords()
              + e.decision().toOptional().map(by -> " by " + by).orElse("")
              + ": "
              + e.value().toPlainString();
      case ObservationReported e ->
          "Observed for "
              + e.measure()
              + ", "
              + e.period().inWords()
              + ": "
              + InWords.figure(e.figure());
      case ObservationRevised e ->
          "Observation for "
              + e.measure()
              + ", "
              + e.period().inWords()
              + ", revised to "
              + InWords.figure(e.figure())
              + ": "
              + e.reason();
      case MeasureRated e ->
          "Measure "
              + e.measure()
              + ", "
              + e.period().inWords()
              + ", rated "
              + e.rating()
              + " on "
              + e.scheme()
              + e.calculated()
                  .toOptional()
                  .filter(calculated -> !calculated.equals(e.rating()))
                  .map(calculated -> " (calculated " + calculated + ")")
                  .orElse("")
              + e.reason().toOptional().map(why -> ": " + why).orElse("");
      case ComparatorRecorded e ->
          "Compared with "
              + e.measure()
              + ", "
              + Comparator.of(e).whose()
              + ", "
              + e.period().inWords()
              + ": "
              + InWords.figure(e.figure());
    };
  }
}
