package uk.improvementboard.query.view;

/** Where a meeting stands. */
public enum MeetingStatus {
  SCHEDULED,
  AGENDA_SET,
  POSTPONED,
  CANCELLED,
  PACK_ISSUED,
  OPENED,
  CLOSED,
  MINUTES_DRAFTED,
  MINUTES_CONFIRMED
}
