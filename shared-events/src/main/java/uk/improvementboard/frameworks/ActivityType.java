package uk.improvementboard.frameworks;

/** What an inspectorate, or a body like it, comes to do ({@code domain.md} 2.2). */
public enum ActivityType {
  /** A graded inspection, where the source does not say whether standard or short. */
  INSPECTION("inspection", true),
  STANDARD_INSPECTION("standard inspection", true),
  SHORT_INSPECTION("short inspection", true),
  FOCUSED_VISIT("focused visit", false),
  JOINT_TARGETED_AREA_INSPECTION("joint targeted area inspection", false),
  MONITORING_VISIT("monitoring visit", false),
  ACTION_PLANNING_MEETING("action planning meeting", false),
  ANNUAL_ENGAGEMENT_MEETING("annual engagement meeting", false),
  AREA_SEND_INSPECTION("area SEND inspection", true),
  AREA_SEND_MONITORING_INSPECTION("area SEND monitoring inspection", false),
  AREA_SEND_REVISIT("area SEND revisit", true),
  PEER_REVIEW("peer review", false),
  DIAGNOSTIC("diagnostic", false);

  private final String words;
  private final boolean judged;

  ActivityType(String words, boolean judged) {
    this.words = words;
    this.judged = judged;
  }

  public String words() {
    return words;
  }

  /** Whether judgements are made at it. A visit that is not judged has findings and no grade. */
  public boolean judged() {
    return judged;
  }
}
