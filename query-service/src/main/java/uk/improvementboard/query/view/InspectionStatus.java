package uk.improvementboard.query.view;

/** Where an inspection or visit stands. */
public enum InspectionStatus {
  EXPECTED,
  PLANNED,
  NOTIFIED,
  UNDER_WAY,
  FIELDWORK_COMPLETE,
  FINDINGS_RECEIVED,
  SUSPENDED,
  CANCELLED,
  TOOK_PLACE
}
