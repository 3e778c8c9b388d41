package uk.improvementboard.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemDone;
import uk.improvementboard.events.ForwardPlanEvent.ForwardItemPlanned;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.PlanEvent.ActionsPlaced;
import uk.improvementboard.events.PlanEvent.PlanAccepted;
import uk.improvementboard.events.PlanEvent.PlanApproved;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanReturned;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.PlanEvent.PlanSuperseded;
import uk.improvementboard.events.RecommendationEvent.FindingsLinked;
import uk.improvementboard.events.RecommendationEvent.NoActionAgreed;
import uk.improvementboard.events.RecommendationEvent.RecommendationAccepted;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RecommendationEvent.RecommendationRecurred;
import uk.improvementboard.events.RecommendationEvent.RecommendationReopened;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Evidence;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** From a finding to its recommendation, its plan, its actions, and back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenThreadTest {

  private static final Ref R1 = Ref.of("R1");
  private static final Ref P1 = Ref.of("P1");
  private static final Ref A1 = Ref.of("A1");
  private final Story story = new Story();

  @BeforeEach
  void begin() {
    story
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()))
        .recorded(
            new RecommendationRaised(
                R1,
                "Improve plans",
                Stated.notStated(),
                RecommendationKind.AREA_FOR_IMPROVEMENT,
                List.of(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated()))
        .recorded(
            new PlanDrafted(
                P1,
                "Plan",
                Stated.notStated(),
                Stated.notStated(),
                List.of(R1),
                List.of(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                List.of()));
  }

  private void proposed(Ref action) {
    story.recorded(
        new ActionProposed(
            action,
            "Audit plans",
            List.of(R1),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            List.of(),
            Stated.notStated()));
  }

  private @Nullable Object derived(EntityKind kind, Ref ref, String field) {
    return story.things.one(story.known("now", "team"), kind, ref).orElseThrow().get("derived")
            instanceof Map<?, ?> derived
        ? derived.get(field)
        : null;
  }

  private String words(EntityKind kind, Ref ref) {
    return String.valueOf(
        story.things.one(story.known("now", "team"), kind, ref).orElseThrow().get("inWords"));
  }

  private void status(String expected) {
    assertThat(derived(EntityKind.RECOMMENDATION, R1, "status")).isEqualTo(expected);
  }

  @Test
  void a_recommendation_comes_as_far_as_its_actions_take_it() {
    status("RECORDED");
    story.recorded(new RecommendationAccepted(R1, Stated.notStated(), Stated.notStated()));
    status("ACCEPTED");
    proposed(A1);
    status("ACCEPTED");
    story.recorded(new ActionApproved(A1, Stated.notStated(), Stated.notStated()));
    status("ADDRESSED");
    story.recorded(
        new CompletionClaimed(
            A1,
            Stated.notStated(),
            List.of(new Evidence("audit", "done", Stated.notStated(), Stated.notStated()))));
    status("ACTIONS_COMPLETE");
    story.recorded(new ActionSignedOffAsEmbedded(A1, Ref.of("D1"), List.of()));
    status("IMPACT_EVIDENCED");
    story.recorded(
        new RecommendationRecurred(R1, Ref.of("I2"), Stated.notStated(), Stated.notStated()));
    status("RECURRING");
  }

  @Test
  void no_action_with_a_reason_is_no_gap_until_it_is_reopened() {
    assertThat(derived(EntityKind.RECOMMENDATION, R1, "gaps"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains("no action recorded");
    story.recorded(new NoActionAgreed(R1, "it was done before", Stated.notStated()));
    status("NO_ACTION_AGREED");
    assertThat(derived(EntityKind.RECOMMENDATION, R1, "gaps"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .doesNotContain("no action recorded");
    story.recorded(new RecommendationReopened(R1, "it was not", Stated.notStated()));
    assertThat(derived(EntityKind.RECOMMENDATION, R1, "gaps"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains("no action recorded");
  }

  @Test
  void a_finding_names_the_recommendations_linked_to_it_and_an_inspection_what_recurs_there() {
    story
        .recorded(
            new InspectionOutcomeRecorded(
                Ref.of("I2"),
                "ilacs-2018",
                ActivityType.MONITORING_VISIT,
                "Visit",
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Publication.NOT_STATED,
                Stated.notStated()))
        .recorded(
            new AreaForImprovementRecorded(
                Ref.of("F1"), Ref.of("I2"), "Plans are late", Stated.notStated()))
        .recorded(new FindingsLinked(R1, List.of(Ref.of("F1"))))
        .recorded(
            new RecommendationRecurred(
                R1, Ref.of("I2"), Stated.given(Ref.of("F1")), Stated.notStated()));
    assertThat(derived(EntityKind.FINDING, Ref.of("F1"), "recommendations"))
        .isEqualTo(List.of("R1"));
    assertThat(derived(EntityKind.INSPECTION, Ref.of("I2"), "recurring")).isEqualTo(List.of("R1"));
  }

  @Test
  void a_plan_counts_for_reporting_from_its_approval_until_it_is_returned_or_superseded() {
    inForce(false, "draft, not submitted");
    story.recorded(new PlanApproved(P1, Ref.of("D1")));
    inForce(true, "approved, not submitted");
    story.recorded(
        new PlanSubmitted(P1, "Ofsted", ImpreciseDate.parse("2026-01-05"), Stated.notStated()));
    inForce(true, "submitted to Ofsted 5 January 2026");
    story.recorded(new PlanReturned(P1, "Ofsted", Stated.notStated(), List.of("no dates")));
    inForce(false, "submitted to Ofsted 5 January 2026, returned");
    story
        .recorded(
            new PlanSubmitted(P1, "Ofsted", ImpreciseDate.parse("2026-02"), Stated.notStated()))
        .recorded(new PlanAccepted(P1, "Ofsted", Stated.notStated(), Stated.notStated()));
    inForce(true, "submitted to Ofsted February 2026, accepted");
    story.recorded(new PlanSuperseded(P1, Ref.of("P2")));
    inForce(false, "submitted to Ofsted February 2026, superseded by P2");
  }

  private void inForce(boolean counts, String words) {
    assertThat(derived(EntityKind.PLAN, P1, "inForce")).as(words).isEqualTo(counts);
    assertThat(words(EntityKind.PLAN, P1)).isEqualTo(words);
  }

  @Test
  void a_plan_holds_the_actions_placed_in_it() {
    proposed(A1);
    story.recorded(new ActionsPlaced(P1, List.of(A1)));
    assertThat(derived(EntityKind.PLAN, P1, "actions")).isEqualTo(List.of("A1"));
  }

  @Test
  void what_is_ahead_is_overdue_the_day_after_it_was_expected_and_never_once_done() {
    Ref item = Ref.of("FP1");
    story.recorded(
        new ForwardItemPlanned(
            item,
            "Annual report",
            Stated.notStated(),
            Stated.given(ImpreciseDate.parse("2026-03")),
            Stated.notStated(),
            List.of()));
    story.askedOn("2026-03-31T12:00:00Z");
    assertThat(derived(EntityKind.FORWARD_ITEM, item, "overdue")).isEqualTo(false);
    story.askedOn("2026-04-02T12:00:00Z");
    assertThat(derived(EntityKind.FORWARD_ITEM, item, "overdue")).isEqualTo(true);
    assertThat(derived(EntityKind.FORWARD_ITEM, item, "daysLate")).isEqualTo(2L);
    story.recorded(new ForwardItemDone(item, Stated.notStated(), Stated.notStated()));
    assertThat(derived(EntityKind.FORWARD_ITEM, item, "overdue")).isEqualTo(false);
  }
}
