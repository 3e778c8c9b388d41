package uk.improvementboard.query.view;

/** Where an action stands. */
public enum ActionStage {
  PROPOSED,
  APPROVED,
  IN_PROGRESS,
  PAUSED,
  COMPLETED,
  /** Completed, and evidence of impact is awaited. */
  EMBEDDING,
  EMBEDDED,
  REOPENED,
  WITHDRAWN,
  SUPERSEDED;

  /** Whether the work is done, or is no longer to be done: nothing is late then. */
  public boolean over() {
    return switch (this) {
      case COMPLETED, EMBEDDING, EMBEDDED, WITHDRAWN, SUPERSEDED -> true;
      case PROPOSED, APPROVED, IN_PROGRESS, PAUSED, REOPENED -> false;
    };
  }

  /** Whether the work was said to be done. */
  public boolean done() {
    return this == COMPLETED || this == EMBEDDING || this == EMBEDDED;
  }
}
