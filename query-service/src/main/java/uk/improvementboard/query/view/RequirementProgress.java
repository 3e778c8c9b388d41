package uk.improvementboard.query.view;

import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** How far a requirement was said to have come. */
public record RequirementProgress(
    String narrative, Stated<ImpreciseDate> reportedOn, List<Ref> reliedOn) {

  public RequirementProgress {
    reliedOn = List.copyOf(reliedOn);
  }
}
