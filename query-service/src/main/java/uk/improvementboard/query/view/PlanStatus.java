package uk.improvementboard.query.view;

/** Where a plan stands. */
public enum PlanStatus {
  DRAFT,
  ENDORSED,
  APPROVED,
  SUBMITTED,
  ACCEPTED,
  RETURNED,
  SUPERSEDED,
  CLOSED
}
