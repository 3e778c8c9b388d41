package uk.improvementboard.terms;

/**
 * The kinds of thing a programme's record is about, each with the name of its list in addresses.
 */
public enum EntityKind {
  PROGRAMME("programme", "PR"),
  BOARD("boards", "B"),
  APPOINTMENT("appointments", "AP"),
  INSPECTION("inspections", "I"),
  FINDING("findings", "F"),
  RECOMMENDATION("recommendations", "R"),
  PLAN("plans", "P"),
  ACTION("actions", "A"),
  MEASURE("measures", "M"),
  RISK("risks", "K"),
  MEETING("meetings", "MT"),
  PAPER("papers", "PA"),
  DECISION("decisions", "D"),
  DISCREPANCY("discrepancies", "DQ");

  private final String list;
  private final String prefix;

  EntityKind(String list, String prefix) {
    this.list = list;
    this.prefix = prefix;
  }

  /** The plural used in addresses and in a pack's sections: {@code recommendations}. */
  public String list() {
    return list;
  }

  /** The letters an assigned reference of this kind begins with: {@code R} for recommendations. */
  public String prefix() {
    return prefix;
  }
}
