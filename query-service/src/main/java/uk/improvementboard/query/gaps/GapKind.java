package uk.improvementboard.query.gaps;

import uk.improvementboard.query.thread.Missing;

/** What can be missing or lapse, each with the rule or the practice by which it is expected. */
public enum GapKind {
  FINDING_NOT_ANSWERED(Missing.Kind.FINDING_NOT_ANSWERED),
  RECOMMENDATION_FROM_NOWHERE(Missing.Kind.RECOMMENDATION_FROM_NOWHERE),
  ACTION_FOR_NOTHING(Missing.Kind.ACTION_FOR_NOTHING),
  NO_ACTION(Missing.Kind.NO_ACTION),
  NO_PLAN(Missing.Kind.NO_PLAN),
  NO_PERIOD(Missing.Kind.NO_PERIOD),
  NO_MEASURE(Missing.Kind.NO_MEASURE),
  NO_OBSERVATION(Missing.Kind.NO_OBSERVATION),
  NO_EVIDENCE(Missing.Kind.NO_EVIDENCE),
  NOT_SIGNED_OFF(Missing.Kind.NOT_SIGNED_OFF),
  NOT_LOOKED_AT(Missing.Kind.NOT_LOOKED_AT),
  STATUTORY_CLOCK("The clock's own source"),
  ACTION_DUE("An action is done by its due date, or the date is moved by a decision"),
  EXTENSION_UNANSWERED("More time that is asked for is granted or refused"),
  PAUSE_ENDS("Work is paused until a day that was given"),
  REQUIREMENT_DUE("The notice or direction that sets the requirement"),
  REVIEW_POINT("The intervention's own review points"),
  NOTICE_REVIEW("An improvement notice is reviewed at least every six months"),
  NO_REVIEW_POINT("A direction is reviewed, often at six and twelve months from its issue"),
  SUPPORT_ENDS("Support and supervision go on for a time after an intervention is lifted"),
  PARTNER_ENDS("The support partner's appointment"),
  APPOINTMENT_ENDS("The appointment to the body"),
  PLACE_VACANT("The terms of reference provide the place"),
  DELEGATION_LAPSES("The terms of reference leave it to a post that somebody holds"),
  EMBARGO_ENDS("The embargo: publication is recorded when it happens"),
  MINUTES_NOT_CONFIRMED("Minutes are confirmed at a later meeting of the same body"),
  DECISION_DUE("What is asked of a body, or put off, is decided at the meeting named"),
  DECISION_NOT_RATIFIED("What is resolved without a quorum is a recommendation until ratified"),
  DECISION_NOT_CARRIED_OUT("What a decision authorises is carried out and says so"),
  BOARD_ACTION_DUE("The meeting that asked for it set the day"),
  CHALLENGE_UNANSWERED("A challenge is answered to the board's satisfaction"),
  FORWARD_ITEM_DUE("The forward plan"),
  DATA_OUT_OF_DATE("The measure's own frequency"),
  TARGET_ENDS("A measure has a target until another takes its place"),
  RISK_NOT_RATED("A risk on the register is rated"),
  RISK_WITHOUT_MITIGATION("A risk is mitigated, tolerated by decision, or closed"),
  MITIGATION_DUE("The risk register sets the day of the mitigation"),
  RISK_NOT_REVIEWED("The terms of reference put the risk register before each meeting");

  private final String expectation;

  GapKind(String expectation) {
    this.expectation = expectation;
  }

  GapKind(Missing.Kind missing) {
    this(missing.expectation());
  }

  /** The rule or the practice by which it is expected. */
  public String expectation() {
    return expectation;
  }

  static GapKind of(Missing.Kind missing) {
    return valueOf(missing.name());
  }
}
