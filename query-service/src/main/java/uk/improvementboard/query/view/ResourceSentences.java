package uk.improvementboard.query.view;

import uk.improvementboard.events.ResourceEvent;
import uk.improvementboard.events.ResourceEvent.ResourceAllocated;
import uk.improvementboard.events.ResourceEvent.SpendReported;

/** Events about money and posts, a sentence each. */
final class ResourceSentences {

  private ResourceSentences() {}

  static String of(ResourceEvent event) {
    return switch (event) {
      case ResourceAllocated e ->
          "Resource allocated: "
              + e.title()
              + ", "
              + Money.inWords(e.amount())
              + e.posts().toOptional().map(posts -> ", " + Money.posts(posts)).orElse("");
      case SpendReported e ->
          Money.pounds(e.pounds())
              + " of "
              + e.resource()
              + " spent"
              + InWords.when(" until ", e.until());
    };
  }
}
