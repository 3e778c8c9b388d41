package uk.improvementboard.platform.json;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.improvementboard.events.EventCatalogue.StoredName;
import uk.improvementboard.terms.Stated;

/**
 * How what was stored in an earlier revision is read today. The stored bytes are never rewritten:
 * each reading takes them step by step to the revision in which the event is written now. What an
 * earlier revision could not say is not stated, never guessed.
 */
public final class EventUpgrades {

  /** What turns a revision into the next, by the revision it starts from. */
  private static final Map<StoredName, UnaryOperator<Added>> STEPS =
      Map.ofEntries(
          from(
              "measure.defined",
              1,
              says ->
                  says.notStated("code")
                      .notStated("definitionVersion")
                      .notStated("numerator")
                      .notStated("denominator")
                      .notStated("suppressionRule")
                      .notStated("suppressedBelow")
                      .notStated("owner")),
          from("measure.observation-reported", 1, says -> says.notStated("definitionVersion")),
          from("risk.identified", 1, says -> says.notStated("cause").notStated("consequence")),
          from(
              "risk.rated",
              1,
              says ->
                  says.notStated("matrix")
                      .notStated("likelihood")
                      .notStated("impact")
                      .notStated("on")),
          from(
              "board.terms-of-reference-adopted",
              1,
              says ->
                  says.notStated("adoptedOn")
                      .notStated("mayDecide")
                      .notStated("decisionRule")
                      .none("slots")
                      .none("delegations")),
          from("board.appointment-made", 1, says -> says.notStated("substituteFor")),
          from(
              "paper.review-submitted",
              1,
              says -> says.notStated("review").notStated("intervention")),
          from(
              "action.proposed",
              1,
              says -> says.notStated("workstream").none("dependsOn").notStated("cost")),
          from(
              "decision.recorded",
              1,
              says ->
                  says.notStated("item")
                      .none("options")
                      .none("effects")
                      .none("conditions")
                      .notStated("delegate")),
          from(
              "recommendation.raised",
              1,
              says ->
                  says.notStated("carriedFrom")
                      .notStated("selfEvaluation")
                      .notStated("intervention")
                      .notStated("serviceArea")),
          from("plan.drafted", 1, says -> says.notStated("supersedes").notStated("paper")));

  private EventUpgrades() {}

  private static Map.Entry<StoredName, UnaryOperator<Added>> from(
      String name, int revision, UnaryOperator<Added> step) {
    return entry(new StoredName(name, Integer.toString(revision)), step);
  }

  /** Whether there is a step from that revision to the next. */
  public static boolean know(StoredName stored) {
    return STEPS.containsKey(stored);
  }

  /**
   * What a stored event says, in the shape of the latest revision.
   *
   * @throws IllegalArgumentException when it says something that its revision did not have
   */
  public static JsonNode upgraded(StoredName stored, JsonNode says) {
    StoredName at = stored;
    JsonNode now = says;
    for (UnaryOperator<Added> step = STEPS.get(at); step != null; step = STEPS.get(at)) {
      if (!(now instanceof ObjectNode fields)) {
        throw new IllegalArgumentException(stored + " is not an object");
      }
      now = step.apply(new Added(stored, fields.deepCopy())).says;
      at = new StoredName(at.name(), Integer.toString(Integer.parseInt(at.revision()) + 1));
    }
    return now;
  }

  /** What the next revision has that this one had not. */
  private record Added(StoredName stored, ObjectNode says) {

    Added notStated(String field) {
      says.set(absent(field), EventJson.events().valueToTree(Stated.notStated()));
      return this;
    }

    Added none(String field) {
      says.putArray(absent(field));
      return this;
    }

    private String absent(String field) {
      if (says.has(field)) {
        throw new IllegalArgumentException(stored + " had no '" + field + "'");
      }
      return field;
    }
  }
}
