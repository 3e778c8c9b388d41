package uk.improvementboard.query.view;

import uk.improvementboard.events.SelfEvaluationEvent;
import uk.improvementboard.events.SelfEvaluationEvent.SelfEvaluationSubmitted;

/** Events about self-evaluations, a sentence each. */
final class SelfEvaluationSentences {

  private SelfEvaluationSentences() {}

  static String of(SelfEvaluationEvent event) {
    return switch (event) {
      case SelfEvaluationSubmitted e ->
          "Self-evaluation submitted"
              + e.to().toOptional().map(to -> " to " + to).orElse("")
              + InWords.when(", ", e.on())
              + ": "
              + e.title();
    };
  }
}
