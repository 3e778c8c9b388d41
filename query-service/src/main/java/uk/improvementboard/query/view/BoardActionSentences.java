package uk.improvementboard.query.view;

import uk.improvementboard.events.BoardActionEvent;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionAssigned;
import uk.improvementboard.events.BoardActionEvent.BoardActionCarriedForward;
import uk.improvementboard.events.BoardActionEvent.BoardActionDone;
import uk.improvementboard.events.BoardActionEvent.BoardActionDropped;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.terms.Stated;

/** Events about the board's own actions, a sentence each. */
final class BoardActionSentences {

  private BoardActionSentences() {}

  static String of(BoardActionEvent event) {
    return switch (event) {
      case BoardActionRaised e ->
          "Board action raised at "
              + e.meeting()
              + ": "
              + e.text()
              + e.owner().toOptional().map(owner -> ", for " + InWords.the(owner)).orElse("")
              + InWords.when(", by ", e.due());
      case BoardActionAssigned e ->
          "Board action " + e.boardAction() + " taken on by " + InWords.the(e.owner());
      case BoardActionDone e ->
          "Board action "
              + e.boardAction()
              + " said to be done"
              + InWords.when(" ", e.on())
              + because(e.words());
      case BoardActionAccepted e ->
          "Board action " + e.boardAction() + " accepted as done at " + e.at();
      case BoardActionCarriedForward e ->
          "Board action "
              + e.boardAction()
              + " carried forward at "
              + e.at()
              + InWords.when(", to ", e.due())
              + because(e.reason());
      case BoardActionDropped e ->
          "Board action " + e.boardAction() + " dropped by " + e.decision() + because(e.reason());
    };
  }

  private static String because(Stated<String> words) {
    return words.toOptional().map(said -> ": " + said).orElse("");
  }
}
