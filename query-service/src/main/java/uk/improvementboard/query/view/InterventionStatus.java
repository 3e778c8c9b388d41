package uk.improvementboard.query.view;

/** How far an intervention has come. */
public enum InterventionStatus {
  IN_FORCE,
  LIFTED,
  REPLACED,
  SUPPORT_ENDED
}
