package uk.improvementboard.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was measured, as a table for each size, and target by target. */
final class Report {

  /** What came of one size. */
  static final class Outcome {
    private final int fields;
    private final long storedBytes;
    private final int revisions;
    private final Map<String, Double> loadSeconds = new LinkedHashMap<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();
    private final Map<String, Map<Question, Times>> times = new LinkedHashMap<>();
    private int documentBytes;

    Outcome(Subject subject) {
      this.fields = subject.fieldsAt(subject.meetings().get(subject.meetings().size() / 2));
      this.storedBytes = subject.storedBytes();
      this.revisions = subject.revisions().size();
    }

    void loaded(Peer peer, double seconds) {
      loadSeconds.put(peer.name(), seconds);
    }

    void leftOut(Peer peer, String why) {
      leftOut.put(peer.name(), why);
    }

    void documentBytes(int bytes) {
      documentBytes = bytes;
    }

    void take(Map<Peer, Map<Question, Times>> measured) {
      measured.forEach((peer, asked) -> times.put(peer.name(), asked));
    }

    private Optional<Times> of(String peer, Question question) {
      return Optional.ofNullable(times.getOrDefault(peer, Map.of()).get(question));
    }

    private double p50(String peer, Question question) {
      return of(peer, question).map(found -> found.percentile(50)).orElse(Double.NaN);
    }
  }

  private static final String FLOOR = Documents.DECODED;
  private static final String TEAM = "ours, team, contemporaneous";

  private final Race.Effort effort;
  private final SortedMap<Integer, Outcome> outcomes = new TreeMap<>();
  private final List<WrongAnswers.Answer> probes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Report(Race.Effort effort) {
    this.effort = effort;
  }

  void add(int size, Outcome outcome) {
    outcomes.put(size, outcome);
  }

  void reproduced(List<WrongAnswers.Answer> answers) {
    probes.addAll(answers);
  }

  String markdown() {
    text.setLength(0);
    line(
        "One warm-up round, then %d rounds of at most %d samples or %d ms of each question to each"
            + " peer, peers shuffled in each; n is all samples of the whole programme. Milliseconds.",
        effort.rounds(), effort.samples(), effort.nanos() / 1_000_000);
    outcomes.forEach(this::table);
    growth();
    targets();
    if (!probes.isEmpty()) {
      line("");
      line("### Asked apart from the race");
      line("");
      probes.forEach(answer -> line("- %s", answer));
    }
    return text.toString();
  }

  private void table(int size, Outcome outcome) {
    line("");
    line(
        "### %,d events: %,d that change a field, %,d stored bytes; %,d fields hold at the middle"
            + " meeting, a document of %,d bytes",
        size, outcome.revisions, outcome.storedBytes, outcome.fields, outcome.documentBytes);
    line("");
    line(
        "| peer | whole programme p50 | p95 | round medians | x floor b | compare p50 (p95) | x"
            + " floor b | history p50 (p95) | x floor b | n | wrong of checked | load, s |");
    line("|---|---|---|---|---|---|---|---|---|---|---|---|");
    double floor = outcome.p50(FLOOR, Question.STATE);
    outcome.times.forEach((peer, asked) -> row(outcome, peer, asked, floor));
    outcome.leftOut.forEach((peer, why) -> line("| %s | %s |", peer, why));
  }

  private void row(Outcome outcome, String peer, Map<Question, Times> asked, double floor) {
    Times state = asked.get(Question.STATE);
    if (state == null) {
      return;
    }
    int wrong = asked.values().stream().mapToInt(Times::wrongAnswers).sum();
    int checked = asked.values().stream().mapToInt(Times::checkedAnswers).sum();
    line(
        "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %d | %d of %,d | %.1f |",
        peer,
        Times.millis(state.percentile(50)),
        Times.millis(state.percentile(95)),
        state.roundMedians(),
        ratio(state.percentile(50) / floor),
        both(asked.get(Question.COMPARE)),
        times(asked.get(Question.COMPARE), floor),
        both(asked.get(Question.HISTORY)),
        times(asked.get(Question.HISTORY), floor),
        state.samples(),
        wrong,
        checked,
        outcome.loadSeconds.getOrDefault(peer, 0.0));
  }

  private static String both(@Nullable Times times) {
    return times == null
        ? "-"
        : Times.millis(times.percentile(50)) + " (" + Times.millis(times.percentile(95)) + ")";
  }

  private static String times(@Nullable Times times, double floor) {
    return times == null ? "-" : ratio(times.percentile(50) / floor);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : ratio < 10 ? "%.2f" : "%.0f", ratio);
  }

  private void growth() {
    if (outcomes.size() < 2) {
      return;
    }
    int least = outcomes.firstKey();
    int most = outcomes.lastKey();
    line("");
    line("### Whole programme, growth from %,d to %,d events", least, most);
    line("");
    line("| peer | p50 at %,d | p50 at %,d | growth |", least, most);
    line("|---|---|---|---|");
    Outcome small = outcomes.get(least);
    Outcome large = outcomes.get(most);
    if (small == null || large == null) {
      return;
    }
    for (String peer : large.times.keySet()) {
      double before = small.p50(peer, Question.STATE);
      double after = large.p50(peer, Question.STATE);
      line(
          "| %s | %s | %s | %s |",
          peer, Times.millis(before), Times.millis(after), ratio(after / before));
    }
    line(
        "| fields that hold | %,d | %,d | %s |",
        small.fields, large.fields, ratio((double) large.fields / small.fields));
  }

  // Targets -------------------------------------------------------------------------------------

  private void targets() {
    int size = outcomes.containsKey(20_000) ? 20_000 : outcomes.firstKey();
    Outcome outcome = outcomes.get(size);
    if (outcome == null) {
      return;
    }
    double floor = outcome.p50(FLOOR, Question.STATE);
    line("");
    line(
        "### Targets, at %,d events, against floor b of the same run (%s ms)",
        size, Times.millis(floor));
    line("");
    target("whole programme, team", 0.1, outcome.p50(TEAM, Question.STATE) / floor);
    for (Vantage vantage : Peers.VANTAGES) {
      if (!vantage.equals(Vantage.TEAM)) {
        String name = Ours.name(vantage);
        target("whole programme, " + name, 1, outcome.p50(name, Question.STATE) / floor);
      }
    }
    target("compare two meetings", 2, outcome.p50(TEAM, Question.COMPARE) / floor);
    target("history of one action", 0.05, outcome.p50(TEAM, Question.HISTORY) / floor);
    if (outcomes.size() > 1) {
      Outcome small = outcomes.get(outcomes.firstKey());
      Outcome large = outcomes.get(outcomes.lastKey());
      if (small != null && large != null) {
        target(
            "growth of whole programme, team",
            10,
            large.p50(TEAM, Question.STATE) / small.p50(TEAM, Question.STATE));
      }
    }
    double best =
        outcome.times.keySet().stream()
            .filter(peer -> !peer.startsWith("ours") && !peer.startsWith("floor"))
            .mapToDouble(peer -> outcome.p50(peer, Question.STATE))
            .min()
            .orElse(Double.NaN);
    if (!Double.isNaN(best)) {
      double faster = best / outcome.p50(TEAM, Question.STATE);
      line(
          "- aim: 50 times the best peer or better, measured %s: %s",
          ratio(faster), faster >= 50 ? "kept" : "missed");
    }
  }

  private void target(String what, double atMost, double measured) {
    line(
        "- target: %s at most %s, measured %s: %s",
        what, ratio(atMost), ratio(measured), measured <= atMost ? "kept" : "missed");
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation is not among our libraries
  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
