package uk.improvementboard.query.view;

import java.util.List;
import uk.improvementboard.events.PlanEvent;
import uk.improvementboard.events.PlanEvent.ActionsPlaced;
import uk.improvementboard.events.PlanEvent.PlanAccepted;
import uk.improvementboard.events.PlanEvent.PlanApproved;
import uk.improvementboard.events.PlanEvent.PlanClosed;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanEndorsed;
import uk.improvementboard.events.PlanEvent.PlanRebaselined;
import uk.improvementboard.events.PlanEvent.PlanReturned;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.PlanEvent.PlanSuperseded;
import uk.improvementboard.events.PlanEvent.WorkstreamSetUp;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Stated;

/** What events about plans say. */
final class PlanStatements {

  private PlanStatements() {}

  static Says of(PlanEvent event, long place) {
    return switch (event) {
      case PlanDrafted e ->
          Says.about(EntityKind.PLAN, e.plan())
              .that("title", e.title())
              .that("status", PlanStatus.DRAFT)
              .that("planVersion", e.version())
              .that("period", e.period())
              .that("answers", e.answers())
              .that("overseenBy", e.overseenBy())
              .that("partOf", e.partOf())
              .that("supersedes", e.supersedes())
              .that("paper", e.paper())
              .that("content", e.content());
      case PlanEndorsed e ->
          Says.about(EntityKind.PLAN, e.plan())
              .that("status", PlanStatus.ENDORSED)
              .that("endorsedBy", e.decision());
      case PlanSubmitted e ->
          Says.about(EntityKind.PLAN, e.plan())
              .that("status", PlanStatus.SUBMITTED)
              .that("submittedTo", e.to())
              .that("submittedOn", e.on())
              .that("requirement", e.requirement());
      case WorkstreamSetUp e ->
          Says.about(EntityKind.WORKSTREAM, e.workstream())
              .that("title", e.title())
              .that("plan", e.plan())
              .that("lead", e.lead())
              .that("overseenBy", e.overseenBy());
      case ActionsPlaced e ->
          Says.about(EntityKind.PLAN, e.plan())
              .that(Field.entry("placed", place), new PlacedActions(e.actions()));
      case PlanApproved e ->
          Says.about(EntityKind.PLAN, e.plan())
              .that("status", PlanStatus.APPROVED)
              .that("approval", e.decision());
      case PlanAccepted e ->
          Says.about(EntityKind.PLAN, e.plan())
              .that("status", PlanStatus.ACCEPTED)
              .that(
                  Field.entry("responses", place),
                  new PlanAnswer(PlanStatus.ACCEPTED, e.by(), e.on(), e.words(), List.of()));
      case PlanReturned e ->
          Says.about(EntityKind.PLAN, e.plan())
              .that("status", PlanStatus.RETURNED)
              .that(
                  Field.entry("responses", place),
                  new PlanAnswer(
                      PlanStatus.RETURNED, e.by(), e.on(), Stated.notApplicable(), e.reasons()));
      case PlanRebaselined e -> rebaselined(e, place);
      case PlanSuperseded e ->
          Says.about(EntityKind.PLAN, e.plan())
              .that("status", PlanStatus.SUPERSEDED)
              .that("supersededBy", e.by());
      case PlanClosed e ->
          Says.about(EntityKind.PLAN, e.plan())
              .that("status", PlanStatus.CLOSED)
              .that("closure", e.decision())
              .that("closedOn", e.on());
    };
  }

  /** What a rebaseline does not state stays as it was. */
  private static Says rebaselined(PlanRebaselined e, long place) {
    Says says =
        Says.about(EntityKind.PLAN, e.plan())
            .that(
                Field.entry("rebaselines", place),
                new Rebaseline(e.decision(), e.version(), e.period(), e.reason()));
    if (e.version().toOptional().isPresent()) {
      says.that("planVersion", e.version());
    }
    if (e.period().toOptional().isPresent()) {
      says.that("period", e.period());
    }
    return says;
  }
}
