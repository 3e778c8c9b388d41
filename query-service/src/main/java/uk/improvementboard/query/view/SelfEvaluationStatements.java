package uk.improvementboard.query.view;

import uk.improvementboard.events.SelfEvaluationEvent;
import uk.improvementboard.events.SelfEvaluationEvent.SelfEvaluationSubmitted;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.SelfJudgement;

/** What events about self-evaluations say. */
final class SelfEvaluationStatements {

  private SelfEvaluationStatements() {}

  static Says of(SelfEvaluationEvent event, long place) {
    return switch (event) {
      case SelfEvaluationSubmitted e -> {
        Says says =
            Says.about(EntityKind.SELF_EVALUATION, e.selfEvaluation())
                .that("title", e.title())
                .that("year", e.year())
                .that("submittedTo", e.to())
                .that("submittedOn", e.on())
                .that("edition", e.edition())
                .that("covers", e.covers())
                .that("priorities", e.priorities())
                .that("paper", e.paper());
        for (SelfJudgement judgement : e.judgements()) {
          says.that(Field.of("selfJudgements", judgement.area()), judgement);
        }
        yield says;
      }
    };
  }
}
