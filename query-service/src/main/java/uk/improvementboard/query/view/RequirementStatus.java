package uk.improvementboard.query.view;

/** Whether a requirement was met. */
public enum RequirementStatus {
  OPEN,
  MET
}
