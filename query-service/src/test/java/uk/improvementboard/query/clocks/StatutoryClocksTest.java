package uk.improvementboard.query.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.InspectionEvent.AreaForPriorityActionRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.RecommendationEvent.RecommendationKind;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.clocks.StatutoryClock.State;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** The clocks of Medway's inspection of July 2019 (scenarios A2 and A3), and others like it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatutoryClocksTest {

  private final Story story = new Story();
  private final StatutoryClocks clocks = new StatutoryClocks(new WorkingDays());

  @BeforeEach
  void establish() {
    story
        .effective("2019-01-01")
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Medway", "Medway", Scope.CHILDRENS_SOCIAL_CARE, none()));
  }

  private static <T> Stated<T> none() {
    return Stated.notStated();
  }

  private static Stated<ImpreciseDate> on(String date) {
    return date.isEmpty() ? none() : Stated.given(ImpreciseDate.parse(date));
  }

  private void inspected(String ref, ActivityType type, String received, String published) {
    story
        .effective("2019-07-15")
        .recorded(
            new InspectionOutcomeRecorded(
                Ref.of(ref),
                "ilacs-2018",
                type,
                "Inspection " + ref,
                none(),
                on("2019-07-15/2019-07-26"),
                on(received),
                on(published),
                published.isEmpty() ? Publication.TO_BE_PUBLISHED : Publication.PUBLISHED,
                none()));
  }

  private void submitted(String plan, String on, String... answers) {
    story
        .effective("2019-08-01")
        .recorded(
            new PlanDrafted(
                Ref.of(plan),
                "Plan " + plan,
                none(),
                none(),
                List.of(answers).stream().map(Ref::of).toList(),
                List.of(),
                none(),
                none(),
                none(),
                List.of()));
    story
        .effective(on.length() == 10 ? on : on + "-01")
        .recorded(new PlanSubmitted(Ref.of(plan), "Ofsted", ImpreciseDate.parse(on), none()));
  }

  private void recommended(String ref, String inspection) {
    story
        .effective("2019-08-27")
        .recorded(
            new RecommendationRaised(
                Ref.of(ref),
                "Improve",
                none(),
                RecommendationKind.AREA_FOR_IMPROVEMENT,
                List.of(),
                Stated.given(Ref.of(inspection)),
                none(),
                none(),
                none(),
                none(),
                none(),
                none()));
  }

  private AsKnown at(String trueOn) {
    return story.asking.asKnown(
        Story.SECRETARIAT, Story.PROGRAMME, AsOf.parse("now", null, "team", trueOn, null, null));
  }

  private List<StatutoryClock> clocks(String inspection, String trueOn) {
    AsKnown known = at(trueOn);
    return clocks.of(known, known.view().thing(Ref.of(inspection)).orElseThrow());
  }

  private StatutoryClock first(String trueOn) {
    return clocks("I1", trueOn).getFirst();
  }

  @Test
  void A2_on_3_October_2019_no_plan_is_submitted_and_the_clock_stands_at_working_day_27_of_70() {
    inspected("I1", ActivityType.INSPECTION, "", "2019-08-27");
    submitted("P1", "2019-11-28");
    StatutoryClock clock = first("2019-10-03");
    assertThat(clock.state()).isEqualTo(State.RUNNING);
    assertThat(clock.workingDay()).isEqualTo(27);
    assertThat(clock.workingDays()).isEqualTo(70);
    assertThat(clock.inHand()).isEqualTo(43);
    assertThat(clock.metBy()).isEmpty();
  }

  @Test
  void
      A3_the_plan_of_28_November_2019_meets_it_on_day_67_with_3_in_hand_and_says_what_is_assumed() {
    inspected("I1", ActivityType.INSPECTION, "", "2019-08-27");
    submitted("P1", "2019-11-28");
    StatutoryClock clock = first("2020-03-05");
    assertThat(clock.state()).isEqualTo(State.MET);
    assertThat(clock.workingDay()).isEqualTo(67);
    assertThat(clock.inHand()).isEqualTo(3);
    assertThat(clock.metBy()).isEqualTo("P1");
    assertThat(clock.deadline()).hasToString("2019-12-03");
    assertThat(clock.startAssumed()).isTrue();
    assertThat(clock.assumption()).isEqualTo("receipt date not stated; computed from publication");
  }

  @Test
  void where_receipt_is_stated_nothing_is_assumed_and_publication_has_its_own_clock() {
    inspected("I1", ActivityType.STANDARD_INSPECTION, "2019-08-12", "2019-08-27");
    List<StatutoryClock> both = clocks("I1", "2019-08-20");
    assertThat(both)
        .extracting(StatutoryClock::name, StatutoryClock::state, StatutoryClock::workingDay)
        .containsExactly(
            tuple("Written statement of action", State.RUNNING, 6),
            tuple("Publication of the report", State.RUNNING, 6));
    assertThat(both).allMatch(clock -> clock.assumption().isEmpty());
    StatutoryClock published = clocks("I1", "2019-12-31").getLast();
    assertThat(published.state()).isEqualTo(State.MET);
    assertThat(published.workingDay()).isEqualTo(10);
    assertThat(published.inHand()).isEqualTo(20);
  }

  @Test
  void publication_never_stands_in_for_receipt_in_its_own_clock() {
    inspected("I1", ActivityType.INSPECTION, "", "2019-08-27");
    assertThat(clocks("I1", "2019-10-03"))
        .extracting(StatutoryClock::name)
        .containsExactly("Written statement of action");
  }

  @Test
  void a_clock_that_lapsed_is_missed_from_the_day_after_its_last_day_and_counts_on() {
    inspected("I1", ActivityType.INSPECTION, "", "2019-08-27");
    assertThat(first("2019-12-03").state()).isEqualTo(State.RUNNING);
    assertThat(first("2019-12-03").inHand()).isZero();
    StatutoryClock missed = first("2019-12-04");
    assertThat(missed.state()).isEqualTo(State.MISSED);
    assertThat(missed.workingDay()).isEqualTo(71);
    assertThat(missed.inHand()).isEqualTo(-1);
  }

  @Test
  void a_plan_after_the_last_day_meets_the_clock_late() {
    inspected("I1", ActivityType.INSPECTION, "", "2019-08-27");
    submitted("P1", "2019-12-10");
    StatutoryClock late = first("2020-03-05");
    assertThat(late.state()).isEqualTo(State.MET_LATE);
    assertThat(late.inHand()).isEqualTo(-5);
  }

  @Test
  void a_day_of_submission_that_is_not_exact_counts_as_its_last_possible_day() {
    inspected("I1", ActivityType.INSPECTION, "2019-08-27", "2019-08-27");
    submitted("P1", "2019-11");
    StatutoryClock clock = first("2020-03-05");
    assertThat(clock.state()).isEqualTo(State.MET);
    assertThat(clock.workingDay()).isEqualTo(68);
    assertThat(clock.startAssumed()).isFalse();
    assertThat(clock.assumption()).contains("done November 2019");
  }

  @Test
  void only_a_plan_in_answer_to_an_inspection_meets_its_clock() {
    inspected("I1", ActivityType.INSPECTION, "2019-08-27", "");
    inspected("I2", ActivityType.INSPECTION, "2019-09-02", "");
    recommended("R1", "I1");
    recommended("R2", "I2");
    submitted("P2", "2019-10-01", "R2");
    assertThat(clocks("I1", "2019-11-01").getFirst().state()).isEqualTo(State.RUNNING);
    assertThat(clocks("I2", "2019-11-01").getFirst().metBy()).isEqualTo("P2");
    submitted("P1", "2019-10-30", "R1");
    assertThat(clocks("I1", "2019-11-01").getFirst().metBy()).isEqualTo("P1");
  }

  @Test
  void a_plan_that_names_nothing_it_answers_is_for_the_inspection_whose_clock_began_last() {
    inspected("I1", ActivityType.INSPECTION, "2019-08-27", "");
    inspected("I2", ActivityType.INSPECTION, "2019-09-02", "");
    submitted("P9", "2019-10-01");
    assertThat(clocks("I1", "2019-11-01").getFirst().state()).isEqualTo(State.RUNNING);
    assertThat(clocks("I2", "2019-11-01").getFirst().metBy()).isEqualTo("P9");
  }

  @Test
  void a_focused_visit_with_an_area_for_priority_action_starts_two_clocks_and_one_without_none() {
    inspected("I1", ActivityType.FOCUSED_VISIT, "2019-08-27", "2019-09-10");
    assertThat(clocks("I1", "2019-09-10")).isEmpty();
    story
        .effective("2019-08-27")
        .recorded(
            new AreaForPriorityActionRecorded(
                Ref.of("F1"), Ref.of("I1"), "Children wait too long", none()));
    assertThat(clocks("I1", "2019-09-10"))
        .extracting(StatutoryClock::name, StatutoryClock::workingDays)
        .containsExactly(
            tuple("Written statement of action", 70), tuple("Early draft of the plan", 20));
  }

  @Test
  void a_plan_shared_with_the_inspectorate_meets_the_clock_of_the_early_draft_only() {
    inspected("I1", ActivityType.FOCUSED_VISIT, "2019-08-27", "");
    story
        .effective("2019-08-27")
        .recorded(
            new AreaForPriorityActionRecorded(
                Ref.of("F1"), Ref.of("I1"), "Children wait too long", none()));
    story
        .effective("2019-09-10")
        .recorded(
            new PlanDrafted(
                Ref.of("P1"),
                "Early draft",
                none(),
                none(),
                List.of(),
                List.of(),
                none(),
                none(),
                none(),
                List.of()));
    story
        .effective("2019-09-20")
        .recorded(
            new Disclosed(
                List.of(Ref.of("P1")),
                new Disclosure(
                    Audience.OFSTED, ImpreciseDate.parse("2019-09-20"), Means.SENT, null)));
    List<StatutoryClock> both = clocks("I1", "2019-10-15");
    assertThat(both.getFirst().state()).isEqualTo(State.RUNNING);
    assertThat(both.getLast().state()).isEqualTo(State.MET);
    assertThat(both.getLast().workingDay()).isEqualTo(18);
  }

  @Test
  void a_clock_is_not_running_before_it_started() {
    inspected("I1", ActivityType.INSPECTION, "", "2019-08-27");
    assertThat(clocks("I1", "2019-08-26")).isEmpty();
    assertThat(first("2019-08-27").workingDay()).isZero();
  }
}
