package uk.improvementboard.query.view;

import uk.improvementboard.events.BoardActionEvent;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionAssigned;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionDone;
import uk.improvementboard.events.BoardActionEvent.BoardActionDropped;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** What events about the board's own actions say. */
final class BoardActionStatements {

  private BoardActionStatements() {}

  static Says of(BoardActionEvent event, long place) {
    Says says = Says.about(EntityKind.BOARD_ACTION, event.boardAction());
    return switch (event) {
      case BoardActionRaised e ->
          says.that("text", e.text())
              .that("meeting", e.meeting())
              .that("decision", e.decision())
              .that("owner", e.owner())
              .that("originalDue", e.due())
              .that("due", e.due());
      case BoardActionAssigned e -> says.that("owner", e.owner());
      case BoardActionDone e -> says.that("doneOn", e.on()).that("doneHow", e.words());
      case BoardActionAccepted e -> says.that("acceptedAt", e.at());
      case BoardActionCarriedForward e -> {
        says.that(
            Field.entry("carriedForward", place), new CarriedForward(e.at(), e.due(), e.reason()));
        yield e.due() instanceof Stated.Given<ImpreciseDate> moved ? says.that("due", moved) : says;
      }
      case BoardActionDropped e ->
          says.that("droppedBy", e.decision()).that("droppedBecause", e.reason());
    };
  }
}
