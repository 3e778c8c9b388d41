package uk.improvementboard.query.view;

import uk.improvementboard.events.PartnerEvent;
import uk.improvementboard.events.PartnerEvent.SupportPartnerAppointed;
import uk.improvementboard.events.PartnerEvent.SupportPartnerEnded;
import uk.improvementboard.events.PartnerEvent.SupportPartnerReported;

/** Events about support partners, a sentence each. */
final class PartnerSentences {

  private PartnerSentences() {}

  static String of(PartnerEvent event) {
    return switch (event) {
      case SupportPartnerAppointed e ->
          "Support partner appointed: "
              + e.organisation()
              + " as "
              + InWords.words(e.capacity())
              + InWords.when(", from ", e.from());
      case SupportPartnerReported e ->
          "Support partner "
              + e.partner()
              + " reported"
              + InWords.when(" on ", e.on())
              + ": "
              + e.words();
      case SupportPartnerEnded e ->
          "Help of support partner " + e.partner() + " ended" + InWords.when(", ", e.on());
    };
  }
}
