package uk.improvementboard.query.view;

/** How far a discrepancy between sources has come. */
public enum DiscrepancyStatus {
  NOTED,
  UNDER_REVIEW,
  RESOLVED,
  LEFT_OPEN
}
