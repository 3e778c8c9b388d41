package uk.improvementboard.command.properties;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.command.properties.Parts.Place;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.DecisionEvent;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** The decision that an event says it rests on, found by its component. */
final class DecisionsOf {

  private DecisionsOf() {}

  /**
   * Whether an event names a decision as what it is about or comes from, and not as its authority:
   * a body may raise an action from what it could only recommend.
   */
  static boolean isAboutDecisions(ProgrammeEvent event) {
    return event instanceof DecisionEvent || event instanceof BoardActionRaised;
  }

  static @Nullable Ref named(Record event) {
    List<Place> places = Parts.places(event.getClass());
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).name().equals("decision")) {
        return switch (Parts.get(event, i)) {
          case Ref ref -> ref;
          case Stated.Given<?> given when given.value() instanceof Ref ref -> ref;
          case null, default -> null;
        };
      }
    }
    return null;
  }
}
