package uk.improvementboard.query.view;

import java.util.List;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.Stated;

/** One report on how an action is going. */
public record Progress(
    String narrative,
    Stated<String> period,
    Stated<String> declaredRating,
    List<String> barriers,
    List<String> nextSteps,
    List<Evidence> evidence) {

  static Progress of(ProgressReported report) {
    return new Progress(
        report.narrative(),
        report.period(),
        report.declaredRating(),
        report.barriers(),
        report.nextSteps(),
        report.evidence());
  }
}
