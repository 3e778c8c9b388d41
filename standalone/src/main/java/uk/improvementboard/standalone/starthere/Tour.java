package uk.improvementboard.standalone.starthere;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.improvementboard.design.Link;
import uk.improvementboard.standalone.demonstration.FictionalCouncil;
import uk.improvementboard.terms.Audience;

/** The steps that lead through the fictional council's eighteen months. */
final class Tour {

  private static final String COUNCIL = "/programmes/" + FictionalCouncil.PROGRAMME;
  private static final String BOARD = "&audience=" + FictionalCouncil.BOARD;
  private static final String DECEMBER = "?asOf=meeting:IB-7@closed";
  private static final String MARCH = "?asOf=meeting:IB-9@closed" + BOARD;
  private static final String JUNE = "?asOf=meeting:IB-10@closed" + BOARD;
  private static final String NOW = "?asOf=now" + BOARD;

  static final List<Step> STEPS =
      List.of(
          new Step(
              "replay",
              "Replay a meeting",
              "Look at what the board of 11 March 2025 had before it when it signed off action A1"
                  + " and closed risk K2: 91% of assessments in time, and no agency contract known"
                  + " to end.",
              "A board is judged by what it knew, and a file that is overwritten each month can no"
                  + " longer say what that was.",
              List.of(
                  Link.of("Replay the board of 11 March 2025", COUNCIL + "/meetings/IB-9/replay"))),
          new Step(
              "compare",
              "Compare two meetings",
              "Look at what changed between the boards of February and March 2025: which actions"
                  + " moved, which risks went down, what was newly decided.",
              "Members have two hours, and most of what lies before them is what they saw last"
                  + " time.",
              List.of(
                  Link.of(
                      "Compare February with March 2025",
                      COUNCIL + "/compare" + MARCH + "&from=meeting:IB-8@closed"))),
          new Step(
              "learnt-since",
              "See what was learnt since",
              "Look at the figure that was corrected from 91% to 78%, and at the notice that the"
                  + " agency had given five days before the meeting and that nobody had read.",
              "Two decisions of that day rested on what was not so; without this list nobody would"
                  + " go back to them.",
              List.of(
                  Link.of(
                      "What the board has learnt since 11 March 2025",
                      COUNCIL + "/learnt-since" + MARCH))),
          new Step(
              "provenance",
              "Ask what a decision rested on",
              "Look at decision D12: the papers and the evidence it relied on, as they stood then"
                  + " and as they stand now, and the sign-off it authorised.",
              "When evidence turns out to be wrong, this shows which decisions have to be taken"
                  + " again, and that this one was: the board of June reopened the action.",
              List.of(
                  Link.of(
                      "What decision D12 rested on", COUNCIL + "/decisions/D12/provenance" + NOW),
                  Link.of("Action A1 today", COUNCIL + "/actions/A1" + NOW))),
          new Step(
              "golden-thread",
              "Follow the golden thread",
              "Look at how the inspectors' first finding leads to a recommendation, to actions, to"
                  + " a measure and to evidence, and where the thread breaks.",
              "Inspectors come back and ask what became of each thing they found.",
              List.of(
                  Link.of(
                      "The thread of timely assessments",
                      COUNCIL + "/recommendations/R1/thread" + NOW))),
          new Step(
              "gaps",
              "Find what is missing",
              "Look at recommendation R5: seventeen months after the report no action answers it, and"
                  + " the board action that asks for one was carried forward four times.",
              "What nobody does makes no noise; a list of gaps does.",
              List.of(
                  Link.of("Gaps as the board of June 2025 knew them", COUNCIL + "/gaps" + JUNE))),
          new Step(
              "search",
              "Search at a moment",
              "Search for \"termination\" as the board of March 2025 could have: the agency's notice"
                  + " is not found, because it was not told. Then search as the board knows now.",
              "Somebody always says that it was in the papers; this settles it.",
              List.of(
                  Link.of(
                      "Search as known in March 2025",
                      COUNCIL + "/search" + MARCH + "&q=termination"),
                  Link.of("Search as known now", COUNCIL + "/search" + NOW + "&q=termination"))),
          new Step(
              "corrections",
              "See a correction in its place",
              "Look at evidence E3 as the board of March had it, marked where it was corrected"
                  + " later; then at the measure it came from, as it was then and as it is now, with"
                  + " its targets and comparators.",
              "Nothing is overwritten: the old figure stays in the old replay, with who corrected it"
                  + " and why.",
              List.of(
                  Link.of(
                      "Evidence E3 in March 2025, later corrections marked",
                      COUNCIL + "/evidence/E3" + MARCH + "&later=show"),
                  Link.of("Measure M1 in March 2025", COUNCIL + "/measures/M1" + MARCH),
                  Link.of("Measure M1 now", COUNCIL + "/measures/M1" + NOW))),
          new Step(
              "embargo",
              "See the same day as somebody else",
              "Look at the papers on 10 December 2024, when the board met while Ofsted's letter was"
                  + " under embargo: the board has no paper H-1, and no gap where it would be; the"
                  + " Department has it. The board of February had it in its pack.",
              "What may be held against a board depends on what it was allowed to see.",
              List.of(
                  Link.of(
                      "The papers as the board knew them", COUNCIL + "/papers" + DECEMBER + BOARD),
                  Link.of(
                      "The papers as the Department knew them",
                      COUNCIL + "/papers" + DECEMBER + "&audience=" + Audience.DFE),
                  Link.of("The board of 11 February 2025", COUNCIL + "/meetings/IB-8/replay"))),
          new Step(
              "portfolio",
              "Stand back",
              "Look at all programmes at once, the worst first: clocks, overdue actions, measures"
                  + " off target, sign-offs and decisions that wait.",
              "An adviser has many councils, and has to know where to go next.",
              List.of(Link.of("All programmes", "/programmes"))));

  private Tour() {}

  static Optional<Step> named(String name) {
    return STEPS.stream().filter(step -> step.name().equals(name)).findFirst();
  }

  /** The first step not seen yet; empty when all were. */
  static Optional<Step> next(Set<String> seen) {
    return STEPS.stream().filter(step -> !seen.contains(step.name())).findFirst();
  }
}
