package uk.improvementboard.query.view;

import uk.improvementboard.events.ForwardPlanEvent;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemDone;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemDropped;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemMoved;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemPlanned;

/** Events about the forward plan, a sentence each. */
final class ForwardPlanSentences {

  private ForwardPlanSentences() {}

  static String of(ForwardPlanEvent event) {
    return switch (event) {
      case ForwardItemPlanned e ->
          "On the forward plan: " + e.title() + InWords.when(", ", e.expected());
      case ForwardItemMoved e ->
          "Forward plan: " + e.forwardItem() + " now expected " + e.expected().inWords();
      case ForwardItemDone e ->
          "Forward plan: " + e.forwardItem() + " done" + InWords.when(", ", e.on());
      case ForwardItemDropped e ->
          "Taken off the forward plan: " + e.forwardItem() + ", " + e.reason();
    };
  }
}
