package uk.improvementboard.query.reference;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Source;

/** One event to be recorded, with what stands beside it. */
record Line(
    Instant recordedAt,
    ProgrammeEvent event,
    @Nullable ImpreciseDate effectiveOn,
    @Nullable Source source,
    List<Disclosure> disclosures) {

  Line {
    disclosures = List.copyOf(disclosures);
  }

  Line saying(ProgrammeEvent other) {
    return new Line(recordedAt, other, effectiveOn, source, disclosures);
  }

  Line effective(@Nullable ImpreciseDate other) {
    return new Line(recordedAt, event, other, source, disclosures);
  }

  Line disclosed(List<Disclosure> others) {
    return new Line(recordedAt, event, effectiveOn, source, others);
  }

  @Override
  public String toString() {
    return recordedAt
        + " "
        + event
        + (effectiveOn == null ? "" : " effective " + effectiveOn)
        + (source == null ? "" : " from a source of " + source.statedOn())
        + (disclosures.isEmpty() ? "" : " disclosed " + disclosures);
  }
}
