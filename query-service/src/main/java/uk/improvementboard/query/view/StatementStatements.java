package uk.improvementboard.query.view;

import uk.improvementboard.events.StatementEvent;
import uk.improvementboard.events.StatementEvent.StatementRecorded;
import uk.improvementboard.terms.EntityKind;

/** What is said of what sources say besides. */
final class StatementStatements {

  private StatementStatements() {}

  static Says of(StatementEvent event, long place) {
    return switch (event) {
      case StatementRecorded e ->
          Says.about(EntityKind.STATEMENT, e.statement())
              .that("text", e.text())
              .that("statementKind", e.kind())
              .that("about", e.about());
    };
  }
}
