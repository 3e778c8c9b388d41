package uk.improvementboard.query.view;

/** Whether something on the forward plan is still to come. */
public enum ForwardItemStatus {
  AHEAD,
  DONE,
  DROPPED
}
