package uk.improvementboard.query.view;

import uk.improvementboard.events.SchemeEvent;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;

/** Events about rating schemes, a sentence each. */
final class SchemeSentences {

  private SchemeSentences() {}

  static String of(SchemeEvent event) {
    return switch (event) {
      case RatingSchemeAdopted e ->
          "Rating scheme "
              + e.scheme()
              + " adopted, in force from "
              + e.from().inWords()
              + ": "
              + e.name();
    };
  }
}
