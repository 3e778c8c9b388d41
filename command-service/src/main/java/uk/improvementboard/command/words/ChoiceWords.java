package uk.improvementboard.command.words;

import static java.util.Map.entry;

import java.util.Map;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.DecisionEvent.DecidedAs;
import uk.improvementboard.events.EvidenceEvent.Strength;
import uk.improvementboard.events.InspectionEvent.FindingsStage;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.events.PartnerEvent.PartnerCapacity;
import uk.improvementboard.events.ResourceEvent.BudgetStanding;
import uk.improvementboard.events.RiskEvent.RatingOf;
import uk.improvementboard.events.StatementEvent.StatementKind;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.terms.Attendance.Presence;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.RiskMatrix.Rendering;

/** What may be chosen, where the name of the choice is not its words already. */
final class ChoiceWords {

  static final Map<Enum<?>, String> CONSTANTS =
      Map.ofEntries(
          entry(Scope.CHILDRENS_SOCIAL_CARE, "Children's social care"),
          entry(Scope.SEND, "Special educational needs and disabilities (SEND)"),
          entry(Scope.CHILDRENS_SOCIAL_CARE_AND_SEND, "Children's social care and SEND"),
          entry(DecidedAs.BODY, "A body that meets"),
          entry(DecidedAs.OFFICER_UNDER_DELEGATION, "An officer to whom it was left"),
          entry(DecidedAs.MINISTER, "A minister"),
          entry(Strength.ASSERTION, "Assertion: somebody says so"),
          entry(Strength.OUTPUT, "Output: something was produced"),
          entry(Strength.PRACTICE, "Practice: work was seen to be done otherwise"),
          entry(Strength.OUTCOME, "Outcome: children's lives were seen to be better"),
          entry(Strength.NOT_STATED, "Not stated in the source"),
          entry(FindingsStage.DRAFT, "A draft"),
          entry(FindingsStage.FINAL, "The final text"),
          entry(Publication.NOT_STATED, "Not stated in the source"),
          entry(Firmness.NOT_STATED, "Not stated in the source"),
          entry(Polarity.NOT_STATED, "Not stated in the source"),
          entry(BudgetStanding.NOT_STATED, "Not stated in the source"),
          entry(BudgetStanding.WITHIN_BUDGET, "Within the budget"),
          entry(
              uk.improvementboard.events.ChallengeEvent.Satisfied.NOT_STATED,
              "Not stated in the source"),
          entry(PartnerCapacity.LGA, "Local Government Association (LGA)"),
          entry(RatingOf.INHERENT, "Inherent: before anything is done about it"),
          entry(RatingOf.CURRENT, "Current: with what is done now"),
          entry(RatingOf.TARGET, "Target: where it is meant to come to"),
          entry(StatementKind.NOT_IN_THE_SOURCE, "Something the source does not hold"),
          entry(ActivityType.INSPECTION, "Inspection, standard or short not stated"),
          entry(ActivityType.AREA_SEND_INSPECTION, "Area SEND inspection"),
          entry(ActivityType.AREA_SEND_MONITORING_INSPECTION, "Area SEND monitoring inspection"),
          entry(ActivityType.AREA_SEND_REVISIT, "Area SEND revisit"),
          entry(Presence.PRESENT, "Present"),
          entry(Presence.SUBSTITUTE, "Present, as a substitute"),
          entry(Presence.APOLOGIES, "Sent apologies"),
          entry(Presence.ABSENT, "Absent"),
          entry(Presence.EXPECTED, "Expected to come"),
          entry(Means.PACK, "In the papers issued before a meeting"),
          entry(Means.TABLED, "As a paper put on the table at a meeting"),
          entry(Means.TOLD, "Said at a meeting"),
          entry(Means.PUBLISHED, "Published"),
          entry(Means.SENT, "Submitted or sent to them"),
          entry(Means.CORRESPONDENCE, "In a letter or message"),
          entry(Rendering.LETTER_AND_NUMBER, "One after the other: B2"),
          entry(Rendering.SCORE, "Multiplied: 12"));

  static final Map<String, String> KINDS =
      Map.ofEntries(
          entry("Amount.Pounds", "A sum in pounds"),
          entry("Amount.NotQuantified", "Money was agreed, the source does not say how much"),
          entry("Amount.PaidByOthers", "Somebody else pays"),
          entry("ExtensionAuthority.ByDecision", "A decision of a body"),
          entry("ExtensionAuthority.UnderDelegation", "An officer to whom the body leaves it"),
          entry("Figure.Number", "A number"),
          entry("Figure.Words", "Words without a figure"),
          entry(
              "Figure.Suppressed", "A figure that is withheld so that no child can be recognised"),
          entry("Figure.NotReported", "The source was to give a figure and does not"),
          entry("RatingCalculation.ByDueDate", "By how near an action's due date is"),
          entry("RatingCalculation.ByTarget", "By how near a measure is to its target"),
          entry("Restriction.Open", "Whoever it is disclosed to"),
          entry(
              "Restriction.Hidden",
              "Nobody else may learn that it exists: embargoed or unpublished"),
          entry("Restriction.Exempt", "That it exists is open, what it says is exempt"),
          entry("Response.Accepted", "It reflects the findings"),
          entry("Response.Returned", "It does not reflect the findings"),
          entry("Figure.None", "The source says there were none"),
          entry("RatingCalculation.None", "It is judged, not calculated"));

  private ChoiceWords() {}
}
