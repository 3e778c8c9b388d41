package uk.improvementboard.query.portfolio;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.improvementboard.query.rules.AskingRule;

/** What somebody who looks after many programmes asks of each of them first. */
public enum Concern {
  /** A statutory clock that runs, or whose last day is past; days: working days in hand. */
  CLOCKS("clocks", "Statutory clocks", "statutory clock", Days.FEWEST, false),
  /** An action that was due and is not over; days: how late it is. */
  OVERDUE("overdue", "Overdue actions", "overdue action", Days.MOST, true),
  /** Something at the worst level of its scheme, as declared or as calculated. */
  RED("red", "Red", "red rating", Days.MOST, true),
  /** A measure further from its target than is tolerated. */
  OFF_TARGET("off-target", "Measures off target", "measure off target", Days.MOST, true),
  /** An open risk whose current rating is not the one it is meant to come to. */
  RISKS_OFF_TARGET(
      "risks-off-target", "Risks not at target", "risk not at target", Days.MOST, true),
  /** Whatever lapsed, overdue actions among it; days: how long ago. */
  LAPSED("lapsed", "Lapsed", "lapsed thing", Days.MOST, true),
  /** Whatever lapses within the days looked ahead; days: until then. */
  LAPSING("lapsing", "About to lapse", "thing about to lapse", Days.FEWEST, false),
  /** An action said to be done and not signed off; days: since it was done. */
  AWAITING_SIGN_OFF(
      "awaiting-sign-off", "Awaiting sign-off", "action awaiting sign-off", Days.MOST, false),
  /** A decision that is asked for or put off, and that nobody has made. */
  AWAITING_DECISION(
      "awaiting-decision", "Awaiting a decision", "decision awaited", Days.MOST, false),
  /** What is embargoed and not published; asked about only for those who know everything. */
  EMBARGOED("embargoed", "Embargoed", "embargoed thing", Days.MOST, false);

  private enum Days {
    MOST,
    FEWEST
  }

  private final String words;
  private final String title;
  private final String one;
  private final Days worst;
  private final boolean trouble;

  Concern(String words, String title, String one, Days worst, boolean trouble) {
    this.words = words;
    this.title = title;
    this.one = one;
    this.worst = worst;
    this.trouble = trouble;
  }

  /** As addresses and answers write it. */
  @JsonValue
  public String words() {
    return words;
  }

  /** As a heading says it. */
  public String title() {
    return title;
  }

  /** "2 overdue actions". */
  public String counted(long number) {
    if (number == 1) {
      return "1 " + one;
    }
    return switch (this) {
      case LAPSING -> number + " things about to lapse";
      case OFF_TARGET -> number + " measures off target";
      case RISKS_OFF_TARGET -> number + " risks not at target";
      case AWAITING_SIGN_OFF -> number + " actions awaiting sign-off";
      case AWAITING_DECISION -> number + " decisions awaited";
      case CLOCKS, OVERDUE, RED, LAPSED, EMBARGOED -> number + " " + one + "s";
    };
  }

  /** Whether more of it is worse; of the others more is only more to do. */
  public boolean trouble() {
    return trouble;
  }

  /** What the days of the worst of its things mean. */
  public String worst(long days) {
    String count = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
    return switch (this) {
      case CLOCKS -> count.replace(" day", " working day") + (days < 0 ? " late" : " in hand");
      case OVERDUE -> "up to " + count + " late";
      case LAPSED -> "up to " + count + " ago";
      case LAPSING -> days == 0 ? "the first today" : "the first in " + count;
      case AWAITING_SIGN_OFF, AWAITING_DECISION -> "up to " + count;
      case RED, OFF_TARGET, RISKS_OFF_TARGET, EMBARGOED -> count;
    };
  }

  /** The order of days, the worst first. */
  Comparator<Long> worstFirst() {
    return worst == Days.MOST ? Comparator.reverseOrder() : Comparator.naturalOrder();
  }

  /** The concern that an address writes so, if there is one. */
  static Optional<Concern> named(String words) {
    return Arrays.stream(values()).filter(concern -> concern.words.equals(words)).findFirst();
  }

  /** All of them, as addresses write them. */
  static String all() {
    return Arrays.stream(values()).map(Concern::words).collect(Collectors.joining(", "));
  }

  /**
   * Reads it in a parameter.
   *
   * @throws uk.improvementboard.platform.web.Problem 400 for anything else
   */
  public static Concern asked(String words) {
    return named(words)
        .orElseThrow(
            () ->
                AskingRule.CONCERN_CAN_BE_READ.problem(
                    "'" + words + "' is none of " + all() + "."));
  }

  /**
   * Reads it as a part of an address.
   *
   * @throws uk.improvementboard.platform.web.Problem 404 for anything else
   */
  public static Concern read(String words) {
    return named(words)
        .orElseThrow(
            () -> AskingRule.PART_EXISTS.problem("'" + words + "' is none of " + all() + "."));
  }
}
