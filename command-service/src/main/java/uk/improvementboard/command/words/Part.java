package uk.improvementboard.command.words;

/** The parts of a programme's record, as a secretariat thinks of them, in the order of its year. */
public enum Part {
  MEETINGS("Meetings"),
  DECISIONS("Decisions and challenges"),
  ACTIONS("Actions of the plan"),
  BOARD_ACTIONS("The board's own actions"),
  MEASURES("Measures"),
  RISKS("Risks"),
  PAPERS("Papers, evidence and statements"),
  INSPECTIONS("Inspections, visits and self-evaluation"),
  RECOMMENDATIONS("Recommendations"),
  PLANS("Plans and the forward plan"),
  INTERVENTION("Intervention, support and money"),
  BOARDS("Boards and membership"),
  KNOWLEDGE("Who knows what, corrections and discrepancies"),
  PROGRAMME("The programme and its scales");

  private final String heading;

  Part(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }
}
