package uk.improvementboard.query.gaps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.query.thread.Missing;
import uk.improvementboard.query.thread.Threads;

/**
 * Everything that is missing along the golden threads of a programme, and everything that is about
 * to lapse or did, as known at a moment. None of it is stored: a gap that is closed is gone, and is
 * there again in the answer about a meeting before it was.
 */
@Component
public final class Gaps {

  /** How many days ahead is looked, unless another number is asked for: between two meetings. */
  public static final int WITHIN = 28;

  private static final int FURTHEST = 366;

  private final StatutoryClocks clocks;

  public Gaps(StatutoryClocks clocks) {
    this.clocks = clocks;
  }

  /** How many gaps there are of each state, and how far ahead was looked. */
  public static Map<String, Object> summary(List<Gap> gaps, int within) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (Gap.State state : Gap.State.values()) {
      counts.put(state.name(), gaps.stream().filter(gap -> gap.state() == state).count());
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("within", within);
    summary.put("counts", counts);
    return summary;
  }

  /**
   * The gaps at the moment asked about.
   *
   * @param within how many days before it lapses something is said to be about to
   * @throws uk.improvementboard.platform.web.Problem 400 for less than a day or more than a year
   */
  public List<Gap> of(AsKnown known, int within) {
    Found found = new Found(known, checked(within));
    for (Missing missing : Threads.missing(known)) {
      GapKind kind = GapKind.of(missing.kind());
      found.add(
          new Gap(
              kind,
              Gap.State.MISSING,
              missing.at(),
              null,
              missing.inWords(),
              kind.expectation(),
              null,
              null));
    }
    return further(found);
  }

  /** Of the gaps at the moment asked about, those with a day: about to lapse, or lapsed. */
  public List<Gap> lapsing(AsKnown known, int within) {
    return further(new Found(known, checked(within))).stream()
        .filter(gap -> gap.state() != Gap.State.MISSING)
        .toList();
  }

  private List<Gap> further(Found found) {
    GapsOfActions.find(found);
    GapsOfMeasuresAndRisks.find(found);
    GapsOfBodies.find(found);
    GapsOfInterventions.find(found, clocks);
    return found.inOrder();
  }

  /**
   * How far ahead to look.
   *
   * @throws uk.improvementboard.platform.web.Problem 400 for less than a day or more than a year
   */
  public static int checked(int within) {
    if (within < 1 || within > FURTHEST) {
      throw AskingRule.GAPS_LOOK_AHEAD_SO_FAR.problem(
          "The parameter within: write a number of days from 1 to " + FURTHEST + ".");
    }
    return within;
  }
}
