package uk.improvementboard.query.asof;

import java.util.Locale;

/** Which of the two ways of cutting is meant ({@code docs/domain/time.md}). */
public enum Mode {
  /** What this record held at a position: audit grade. */
  CONTEMPORANEOUS,
  /** What dated sources say was known on a day, each item so marked. */
  RECONSTRUCTED;

  /** As addresses write it. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
