package uk.improvementboard.query.view;

import uk.improvementboard.events.ForwardPlanEvent;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemDone;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemDropped;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemMoved;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemPlanned;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Stated;

/** What events about the forward plan say. */
final class ForwardPlanStatements {

  private ForwardPlanStatements() {}

  static Says of(ForwardPlanEvent event, long place) {
    return switch (event) {
      case ForwardItemPlanned e ->
          Says.about(EntityKind.FORWARD_ITEM, e.forwardItem())
              .that("title", e.title())
              .that("what", e.what())
              .that("status", ForwardItemStatus.AHEAD)
              .that("expected", e.expected())
              .that("board", e.board())
              .that("about", e.about());
      case ForwardItemMoved e ->
          Says.about(EntityKind.FORWARD_ITEM, e.forwardItem())
              .that("expected", Stated.given(e.expected()))
              .that("movedBecause", e.reason());
      case ForwardItemDone e ->
          Says.about(EntityKind.FORWARD_ITEM, e.forwardItem())
              .that("status", ForwardItemStatus.DONE)
              .that("doneOn", e.on())
              .that("whatWasDone", e.words());
      case ForwardItemDropped e ->
          Says.about(EntityKind.FORWARD_ITEM, e.forwardItem())
              .that("status", ForwardItemStatus.DROPPED)
              .that("droppedBecause", e.reason());
    };
  }
}
