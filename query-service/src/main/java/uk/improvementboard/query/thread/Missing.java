package uk.improvementboard.query.thread;

import uk.improvementboard.query.answers.NamedThing;

/**
 * Something that is expected along a thread and is not recorded.
 *
 * @param at the thing at which the thread is broken
 * @param inWords what is missing: {@code no action answers this recommendation}
 */
public record Missing(Kind kind, NamedThing at, String inWords) {

  /** What can be missing, with the rule or the practice by which it is expected. */
  public enum Kind {
    FINDING_NOT_ANSWERED(
        Step.RECOMMENDATION,
        "What an inspection finds to improve is answered: Education and Inspections Act 2006"
            + " s.137(3)"),
    RECOMMENDATION_FROM_NOWHERE(
        Step.FINDING, "A recommendation names what it comes from, so that its end can be judged"),
    ACTION_FOR_NOTHING(Step.RECOMMENDATION, "An action of the plan answers a recommendation"),
    NO_ACTION(
        Step.ACTION,
        "Every recommendation in force has an action or a recorded reason for none: Education and"
            + " Inspections Act 2006 s.137(3)"),
    NO_PLAN(
        Step.ACTION,
        "A recommendation in force is answered by a plan, and its actions stand in one"),
    NO_PERIOD(
        Step.ACTION,
        "The written statement gives the period for each action: Education and Inspections Act 2006"
            + " s.137(3)"),
    NO_MEASURE(Step.MEASURE, "Something is counted to see whether children's lives improve"),
    NO_OBSERVATION(Step.MEASURE, "What is measured has a figure"),
    NO_EVIDENCE(
        Step.EVIDENCE,
        "An action is embedded only on evidence of impact dated after its completion"),
    NOT_SIGNED_OFF(Step.SIGN_OFF, "That something is embedded is for a quorate board to decide"),
    NOT_LOOKED_AT(
        Step.NEXT_INSPECTION, "A later inspection confirms what was signed off, or finds it again");

    private final Step step;
    private final String expectation;

    Kind(Step step, String expectation) {
      this.step = step;
      this.expectation = expectation;
    }

    /** The step of the thread at which it is missed. */
    public Step step() {
      return step;
    }

    /** The rule or the practice by which it is expected. */
    public String expectation() {
      return expectation;
    }
  }
}
