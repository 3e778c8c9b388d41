package uk.improvementboard.query.view;

import uk.improvementboard.events.PaperEvent;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PaperEvent.ReviewSubmitted;

/** Events about papers, a sentence each. */
final class PaperSentences {

  private PaperSentences() {}

  static String of(PaperEvent event) {
    return switch (event) {
      case DocumentRegistered e -> "Document registered: " + e.title();
      case ReviewSubmitted e ->
          e.title() + " submitted to " + e.to() + ", " + e.submitted().inWords();
    };
  }
}
