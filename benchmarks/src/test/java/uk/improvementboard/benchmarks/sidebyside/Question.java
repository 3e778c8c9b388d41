package uk.improvementboard.benchmarks.sidebyside;

/** What is asked of every peer. */
enum Question {
  STATE("whole programme at a meeting"),
  COMPARE("compare two meetings"),
  HISTORY("history of one action");

  private final String words;

  Question(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
