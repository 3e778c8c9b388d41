package uk.improvementboard.query.view;

/** What was last said to have become of a recommendation. */
public enum Handling {
  RECORDED,
  ACCEPTED,
  NOT_ACCEPTED,
  NO_ACTION_AGREED,
  SIGNED_OFF,
  CONFIRMED,
  RECURRING,
  REOPENED
}
