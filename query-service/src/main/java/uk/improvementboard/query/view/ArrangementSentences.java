package uk.improvementboard.query.view;

import uk.improvementboard.events.ArrangementEvent;
import uk.improvementboard.events.ArrangementEvent.LocalAreaDescribed;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.ProgrammePhaseChanged;

/** Events about the programme as a whole, a sentence each. */
final class ArrangementSentences {

  private ArrangementSentences() {}

  static String of(ArrangementEvent event) {
    return switch (event) {
      case ProgrammeEstablished e -> "Programme established: " + e.title();
      case LocalAreaDescribed e -> "Local area described: " + InWords.words(e.localAreaKind());
      case ProgrammePhaseChanged e ->
          "Phase of the programme: " + InWords.words(e.phase()) + " from " + e.on().inWords();
    };
  }
}
