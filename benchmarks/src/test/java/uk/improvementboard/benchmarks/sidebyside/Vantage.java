package uk.improvementboard.benchmarks.sidebyside;

import uk.improvementboard.query.asof.Mode;
import uk.improvementboard.terms.Audience;

/** Whose knowledge, and by which way of cutting. */
record Vantage(Audience audience, Mode mode) {
  static final Vantage TEAM = new Vantage(Audience.TEAM, Mode.CONTEMPORANEOUS);
}
