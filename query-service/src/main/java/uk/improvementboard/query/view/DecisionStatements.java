package uk.improvementboard.query.view;

import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionImplemented;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionSuperseded;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.DecisionEvent.DissentRecorded;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.terms.EntityKind;

/** What events about decisions say. */
final class DecisionStatements {

  private DecisionStatements() {}

  static Says of(DecisionEvent event, long place) {
    return switch (event) {
      case DecisionRecorded e ->
          Says.about(EntityKind.DECISION, e.decision())
              .that("text", e.text())
              .that("meeting", e.meeting())
              .that("decisionType", e.type())
              .that("standing", e.standing())
              .that("reasons", e.reasons())
              .that("reliedOn", e.reliedOn())
              .that("about", e.about())
              .that("item", e.item())
              .that("options", e.options())
              .that("effects", e.effects())
              .that("conditions", e.conditions())
              .that("delegate", e.delegate());
      case DecisionSought e ->
          Says.about(EntityKind.DECISION, e.decision())
              .that("text", e.text())
              .that("decisionType", e.type())
              .that("asked", e.text())
              .that("askedBy", e.by())
              .that("askedOf", e.board())
              .that("askedAt", e.meeting())
              .that("askedIn", e.paper())
              .that("about", e.about());
      case DecisionTakenElsewhere e ->
          Says.about(EntityKind.DECISION, e.decision())
              .that("text", e.text())
              .that("decidedBy", e.by())
              .that("decidedAs", e.capacity())
              .that("board", e.board())
              .that("decidedOn", e.on())
              .that("decisionType", e.type())
              .that("standing", Standing.MADE)
              .that("reasons", e.reasons())
              .that("reliedOn", e.reliedOn())
              .that("about", e.about())
              .that("effects", e.effects());
      case DissentRecorded e ->
          Says.about(EntityKind.DECISION, e.decision())
              .that(Field.entry("dissent", place), new Dissent(e.by(), e.words()));
      case DecisionDeferred e ->
          Says.about(EntityKind.DECISION, e.decision())
              .that(Field.entry("putOff", place), new PutOff(e.meeting(), e.to(), e.reason()));
      case DecisionRatified e ->
          Says.about(EntityKind.DECISION, e.decision()).that("ratifiedAt", e.at());
      case DecisionRescinded e ->
          Says.about(EntityKind.DECISION, e.decision())
              .that("rescindedBy", e.by())
              .that("rescindedBecause", e.reason());
      case DecisionSuperseded e ->
          Says.about(EntityKind.DECISION, e.decision()).that("supersededBy", e.by());
      case DecisionImplemented e ->
          Says.about(EntityKind.DECISION, e.decision())
              .that("carriedOutOn", e.on())
              .that("carriedOut", e.words());
    };
  }
}
