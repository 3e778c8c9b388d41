package uk.improvementboard.query.view;

import uk.improvementboard.events.EvidenceEvent;
import uk.improvementboard.events.EvidenceEvent.ImpactEvidenceSubmitted;

/** Events about evidence of impact, a sentence each. */
final class EvidenceSentences {

  private EvidenceSentences() {}

  static String of(EvidenceEvent event) {
    return switch (event) {
      case ImpactEvidenceSubmitted e ->
          "Evidence "
              + e.evidence()
              + InWords.when(" of ", e.dated())
              + " submitted on "
              + InWords.joined(e.about())
              + ": "
              + e.shows();
    };
  }
}
