package uk.improvementboard.query.journal;

import uk.improvementboard.terms.EntityKind;

/** The sections of a pack. */
public final class Sections {

  private Sections() {}

  /** The section that a kind of thing belongs to. */
  public static EntityKind of(EntityKind kind) {
    return switch (kind) {
      case FINDING, SELF_EVALUATION -> EntityKind.INSPECTION;
      case APPOINTMENT, REPORTING_LINE -> EntityKind.BOARD;
      case WORKSTREAM -> EntityKind.PLAN;
      case EVIDENCE, RATING_SCHEME -> EntityKind.ACTION;
      case RISK_MATRIX -> EntityKind.RISK;
      case CHALLENGE, BOARD_ACTION -> EntityKind.MEETING;
      case REQUIREMENT, REVIEW -> EntityKind.INTERVENTION;
      case PROGRAMME,
          BOARD,
          INSPECTION,
          RECOMMENDATION,
          PLAN,
          ACTION,
          MEASURE,
          RISK,
          MEETING,
          PAPER,
          DECISION,
          DISCREPANCY,
          INTERVENTION,
          SUPPORT_PARTNER,
          RESOURCE,
          REPORT_OUT,
          STATEMENT,
          FORWARD_ITEM ->
          kind;
    };
  }
}
