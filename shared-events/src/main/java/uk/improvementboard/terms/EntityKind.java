package uk.improvementboard.terms;

/**
 * The kinds of thing a programme's record is about, each with the name of its list in addresses.
 */
public enum EntityKind {
  /** The programme as a whole, of one council or local area partnership. */
  PROGRAMME("programme", "PR"),
  /** A body that meets: an improvement board, a scrutiny committee, a cabinet, a working group. */
  BOARD("boards", "B"),
  /** A place on a body and the time for which somebody fills it, by role and never by name. */
  APPOINTMENT("appointments", "AP"),
  /** An inspection, visit or review, or a meeting with the inspectorate. */
  INSPECTION("inspections", "I"),
  /** Something an inspection found, verbatim: a strength, an area for improvement, a comment. */
  FINDING("findings", "F"),
  /** What is to improve: from a finding, a commissioner, a peer review, a direction. */
  RECOMMENDATION("recommendations", "R"),
  /** One version of an improvement plan, or of a plan within one. */
  PLAN("plans", "P"),
  /** What the council undertakes to do about recommendations, by when. */
  ACTION("actions", "A"),
  /** Something that is counted to see whether children's lives improve. */
  MEASURE("measures", "M"),
  /** What may keep the programme from its purpose. */
  RISK("risks", "K"),
  /** One meeting of a body, with its pack, attendance and minutes. */
  MEETING("meetings", "MT"),
  /** A document: a report, a letter, a review, an appendix. */
  PAPER("papers", "PA"),
  /** What a body, or an officer under delegation, resolved. */
  DECISION("decisions", "D"),
  /** Two or more statements of sources that disagree. */
  DISCREPANCY("discrepancies", "DQ"),
  /** A part of a plan under one lead. */
  WORKSTREAM("workstreams", "W"),
  /** Something that shows a claim to be true, with the time that it is about. */
  EVIDENCE("evidence", "E"),
  /** The ratings in use and what each means, from a day on. */
  RATING_SCHEME("rating-schemes", "RG"),
  /** The levels of likelihood and impact that risks are rated by, from a day on. */
  RISK_MATRIX("risk-matrices", "RM"),
  /** To whom a body reports, and how often. */
  REPORTING_LINE("reporting-lines", "RL"),
  /** A question put to those responsible at a meeting, and its answer. */
  CHALLENGE("challenges", "C"),
  /** Something a meeting asked somebody to do; not an action of the plan. */
  BOARD_ACTION("board-actions", "BA"),
  /** What the council says of its own services in a year. */
  SELF_EVALUATION("self-evaluations", "SE"),
  /** An instrument of government: an adviser, a notice, a direction, a commissioner. */
  INTERVENTION("interventions", "IV"),
  /** One thing that a notice or a direction requires. */
  REQUIREMENT("requirements", "Q"),
  /** A point at which an intervention is reviewed. */
  REVIEW("reviews", "RV"),
  /** An organisation that helps, in one capacity. */
  SUPPORT_PARTNER("support-partners", "SP"),
  /** Money or posts given to the programme. */
  RESOURCE("resources", "RS"),
  /** Something sent out of the programme, with the position it was sent at. */
  REPORT_OUT("reports-out", "RO"),
  /** What a source says that is no other thing of the record. */
  STATEMENT("statements", "S"),
  /** Something planned for a coming meeting. */
  FORWARD_ITEM("forward-plan", "FP");

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
