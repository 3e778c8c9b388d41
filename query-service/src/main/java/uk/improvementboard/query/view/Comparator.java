package uk.improvementboard.query.view;

import uk.improvementboard.events.MeasureEvent.ComparatorRecorded;
import uk.improvementboard.events.MeasureEvent.ComparatorScope;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** Somebody else's figure for a measure. */
public record Comparator(
    ComparatorScope comparator,
    Stated<String> name,
    ImpreciseDate period,
    Figure figure,
    Stated<String> words) {

  static Comparator of(ComparatorRecorded event) {
    return new Comparator(
        event.scope(), event.name(), event.period(), event.figure(), event.words());
  }

  /** Whose figure it is, in words: {@code England}, {@code region: South East}. */
  public String whose() {
    String scope = comparator == ComparatorScope.ENGLAND ? "England" : InWords.words(comparator);
    return name.toOptional()
        .map(named -> comparator == ComparatorScope.OTHER ? named : scope + ": " + named)
        .orElse(scope);
  }

  static Field field(ComparatorRecorded event) {
    return Field.of("comparators", of(event).whose() + ", " + event.period());
  }
}
