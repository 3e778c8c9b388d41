package uk.improvementboard.query.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.CarriedOut;
import uk.improvementboard.query.view.ProgrammeView.Question;
import uk.improvementboard.terms.Effect;
import uk.improvementboard.terms.Ref;

/**
 * What is known to have been carried out on decisions: a correction counts for what it corrects.
 */
public final class CarriedOutOn {

  /** Of everything carried out, by the decision it rests on. */
  private record ByDecision() implements Question<Map<Ref, List<Done>>> {}

  private record Done(CarriedOut what, InForce by) {}

  private static final ByDecision BY_DECISION = new ByDecision();

  private CarriedOutOn() {}

  /** What carried out a change that a decision authorises, in the order of the record. */
  public static List<InForce> decision(AsKnown known, Ref decision, Effect effect) {
    return known
        .view()
        .kept(BY_DECISION, () -> byDecision(known))
        .getOrDefault(decision, List.of())
        .stream()
        .filter(done -> done.what().authorisedBy(decision, effect, done.by().event()))
        .map(Done::by)
        .toList();
  }

  private static Map<Ref, List<Done>> byDecision(AsKnown known) {
    Map<Ref, List<Done>> found = new HashMap<>();
    for (InForce one : InForce.of(known)) {
      CarriedOut.by(one.event(), one.by().envelope())
          .ifPresent(
              what ->
                  found
                      .computeIfAbsent(what.decision(), none -> new ArrayList<>())
                      .add(new Done(what, one)));
    }
    return found;
  }
}
