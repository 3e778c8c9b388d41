package uk.improvementboard.query.view;

/** Whether a review was held. */
public enum ReviewStatus {
  SCHEDULED,
  HELD
}
