package uk.improvementboard.query.view;

import uk.improvementboard.events.StatementEvent;
import uk.improvementboard.events.StatementEvent.StatementKind;
import uk.improvementboard.events.StatementEvent.StatementRecorded;

/** What sources say besides, a sentence each. */
final class StatementSentences {

  private StatementSentences() {}

  static String of(StatementEvent event) {
    return switch (event) {
      case StatementRecorded e ->
          e.kind() == StatementKind.NOT_IN_THE_SOURCE
              ? "Not in the source: " + e.text()
              : "Stated as " + InWords.words(e.kind()) + ": " + e.text();
    };
  }
}
