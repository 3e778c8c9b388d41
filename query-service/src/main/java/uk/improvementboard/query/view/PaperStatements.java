package uk.improvementboard.query.view;

import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PaperEvent.ReviewSubmitted;
import uk.improvementboard.terms.EntityKind;

/** What events about papers say. */
final class PaperStatements {

  private PaperStatements() {}

  static Says of(PaperEvent event, long place) {
    return switch (event) {
      case DocumentRegistered e ->
          Says.about(EntityKind.PAPER, e.paper())
              .that("title", e.title())
              .that("paperKind", e.kind())
              .that("dated", e.dated())
              .that("author", e.author())
              .that("summary", e.summary())
              .that("asks", e.asks())
              .that("partOf", e.partOf())
              .that("location", e.location());
      case ReviewSubmitted e ->
          Says.about(EntityKind.PAPER, e.paper())
              .that("title", e.title())
              .that("paperKind", "review")
              .that("submittedBy", e.by())
              .that("submittedTo", e.to())
              .that("submittedOn", e.submitted())
              .that("conclusion", e.conclusion())
              .that("review", e.review())
              .that("intervention", e.intervention());
    };
  }
}
