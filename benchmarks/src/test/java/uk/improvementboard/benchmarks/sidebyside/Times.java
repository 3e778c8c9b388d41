package uk.improvementboard.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What one question took of one peer, in nanoseconds, round by round. */
final class Times {

  private final List<long[]> rounds = new ArrayList<>();
  private int checked;
  private int wrong;

  void round(long[] samples) {
    long[] sorted = samples.clone();
    Arrays.sort(sorted);
    rounds.add(sorted);
  }

  void checked(boolean right) {
    checked++;
    wrong += right ? 0 : 1;
  }

  int samples() {
    return rounds.stream().mapToInt(round -> round.length).sum();
  }

  int checkedAnswers() {
    return checked;
  }

  int wrongAnswers() {
    return wrong;
  }

  /** A percentile of all samples, in milliseconds. */
  double percentile(int percent) {
    long[] all = rounds.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return at(all, percent) / 1e6;
  }

  /** The least and the greatest of the rounds' medians, in milliseconds. */
  String roundMedians() {
    double[] medians = rounds.stream().mapToDouble(round -> at(round, 50) / 1e6).sorted().toArray();
    return millis(medians[0]) + ".." + millis(medians[medians.length - 1]);
  }

  private static long at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  /** Milliseconds to three digits. */
  static String millis(double millis) {
    String form = millis < 0.1 ? "%.4f" : millis < 1 ? "%.3f" : millis < 10 ? "%.2f" : "%.1f";
    return String.format(Locale.ROOT, form, millis);
  }
}
