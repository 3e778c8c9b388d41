package uk.improvementboard.query.view;

import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionImplemented;
import uk.improvementboard.events.DecisionEvent.DecisionRatified;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionRescinded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionSuperseded;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.DecisionEvent.DissentRecorded;

/** Events about decisions, a sentence each. */
final class DecisionSentences {

  private DecisionSentences() {}

  static String of(DecisionEvent event) {
    return switch (event) {
      case DecisionRecorded e ->
          "Decision " + e.decision() + " at " + e.meeting() + ": " + e.text();
      case DecisionSought e -> "Decision asked for by " + InWords.the(e.by()) + ": " + e.text();
      case DecisionTakenElsewhere e -> "Decided by " + InWords.the(e.by()) + ": " + e.text();
      case DissentRecorded e ->
          "Dissent from "
              + e.decision()
              + " by "
              + InWords.the(e.by())
              + e.words().toOptional().map(words -> ": " + words).orElse("");
      case DecisionDeferred e ->
          "Decision "
              + e.decision()
              + " put off at "
              + e.meeting()
              + e.to().toOptional().map(to -> " to " + to).orElse("")
              + e.reason().toOptional().map(reason -> ": " + reason).orElse("");
      case DecisionRatified e -> "Decision " + e.decision() + " ratified at " + e.at();
      case DecisionRescinded e ->
          "Decision " + e.decision() + " rescinded by " + e.by() + ": " + e.reason();
      case DecisionSuperseded e -> "Decision " + e.decision() + " superseded by " + e.by();
      case DecisionImplemented e ->
          "Decision "
              + e.decision()
              + " carried out"
              + InWords.when(" ", e.on())
              + e.words().toOptional().map(words -> ": " + words).orElse("");
    };
  }
}
