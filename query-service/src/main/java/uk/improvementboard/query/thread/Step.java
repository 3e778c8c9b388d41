package uk.improvementboard.query.thread;

/** A step of the golden thread, in the order in which a programme comes to them. */
public enum Step {
  /** What an inspection found, or where else a recommendation comes from. */
  FINDING,
  RECOMMENDATION,
  ACTION,
  MEASURE,
  /** Evidence that it made a difference. */
  EVIDENCE,
  SIGN_OFF,
  /** A later inspection that looked at it again. */
  NEXT_INSPECTION
}
