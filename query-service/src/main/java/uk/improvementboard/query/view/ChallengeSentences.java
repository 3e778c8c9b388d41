package uk.improvementboard.query.view;

import uk.improvementboard.events.ChallengeEvent;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.ChallengeEvent.Satisfied;

/** Events about challenges, a sentence each. */
final class ChallengeSentences {

  private ChallengeSentences() {}

  static String of(ChallengeEvent event) {
    return switch (event) {
      case ChallengeRaised e ->
          "Challenge at " + e.meeting() + " by " + InWords.the(e.by()) + ": " + e.question();
      case ChallengeAnswered e ->
          "Answer to "
              + e.challenge()
              + " at "
              + e.meeting()
              + " by "
              + InWords.the(e.by())
              + (e.satisfied() == Satisfied.NOT_STATED
                  ? ""
                  : ", the board " + InWords.words(e.satisfied()))
              + ": "
              + e.answer();
    };
  }
}
