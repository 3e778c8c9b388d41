package uk.improvementboard.query.view;

/** Where a risk stands on the register. */
public enum RiskStatus {
  OPEN,
  ESCALATED,
  TOLERATED,
  MITIGATED,
  MATERIALISED,
  CLOSED,
  REOPENED
}
