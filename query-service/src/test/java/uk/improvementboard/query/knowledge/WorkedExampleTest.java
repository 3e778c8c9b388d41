package uk.improvementboard.query.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionPlanned;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PaperEvent.ReviewSubmitted;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.clocks.StatutoryClock;
import uk.improvementboard.query.clocks.StatutoryClock.State;
import uk.improvementboard.query.clocks.StatutoryClocks;
import uk.improvementboard.query.clocks.WorkingDays;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/** Medway, as the definition of "as known then" works it through. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkedExampleTest {

  private static final Ref SC = Ref.of("SC");
  private static final Ref REPORT = Ref.of("H-1");
  private final Story story = medway();

  static Story medway() {
    Story story = new Story();
    story
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME,
                "Medway",
                "Medway improvement programme",
                Scope.CHILDRENS_SOCIAL_CARE,
                Stated.notStated()))
        .recorded(
            new BoardEstablished(
                SC, "Scrutiny committee", BoardKind.SCRUTINY_COMMITTEE, Stated.notStated()))
        .from("paper", "2.1", "2020-03-05")
        .effective("2019-07-15/2019-07-26")
        .told("public", "2019-08-27", Means.PUBLISHED)
        .recorded(
            new InspectionOutcomeRecorded(
                Ref.of("I1"),
                "ilacs-2018",
                ActivityType.INSPECTION,
                "ILACS inspection",
                Stated.notStated(),
                Stated.given(ImpreciseDate.parse("2019-07-15/2019-07-26")),
                Stated.notStated(),
                Stated.given(ImpreciseDate.parse("2019-08-27")),
                Publication.PUBLISHED,
                Stated.notStated()))
        .effective("2019-07-15/2019-07-26")
        .told("public", "2019-08-27", Means.PUBLISHED)
        .recorded(new JudgementRecorded(Ref.of("I1"), "overall", Stated.given("Inadequate")));
    meeting(story, "SC-2019-10", "2019-10-03");
    story
        .effective("2019-11-28")
        .recorded(
            new PlanDrafted(
                Ref.of("P1"),
                "Improvement Action Plan",
                Stated.notStated(),
                Stated.notStated(),
                List.of(),
                List.of(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                List.of()))
        .effective("2019-11-28")
        .told("ofsted", "2019-11-28", Means.SENT)
        .recorded(
            new PlanSubmitted(
                Ref.of("P1"), "Ofsted", ImpreciseDate.parse("2019-11-28"), Stated.notStated()))
        .effective("2019-12-02")
        .told("dfe", "2019-12-02", Means.SENT)
        .recorded(
            new ReviewSubmitted(
                REPORT,
                "Commissioner's report",
                "Commissioner",
                "Secretary of State",
                ImpreciseDate.parse("2019-12-02"),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                new Restriction.Hidden("not yet published")));
    meeting(story, "SC-2019-12", "2019-12");
    story
        .effective("2020-01-07")
        .recorded(
            new Disclosed(
                List.of(REPORT),
                new Disclosure(
                    Audience.PUBLIC, ImpreciseDate.parse("2020-01-07"), Means.PUBLISHED, null)))
        .recorded(
            new MeetingScheduled(
                Ref.of("SC-2020-03-05"), SC, ImpreciseDate.parse("2020-03-05"), "SC 5 March 2020"))
        .from("paper", "2.5", "2020-03-05")
        .given("SC", "2020-03-05", Means.PACK, "SC-2020-03-05")
        .recorded(
            new DocumentRegistered(
                Ref.of("PA1"),
                "Update on progress",
                "report",
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                new Restriction.Open()))
        .from("paper", "2.5", "2020-03-05")
        .given("SC", "2020-03-05", Means.PACK, "SC-2020-03-05")
        .recorded(
            new InspectionPlanned(
                Ref.of("I2"),
                Stated.given("ilacs-2018"),
                ActivityType.MONITORING_VISIT,
                "First monitoring visit",
                ImpreciseDate.parse("2020-03-18/2020-03-19"),
                Publication.NOT_FOR_PUBLICATION,
                Stated.notStated()))
        .recorded(new PackIssued(Ref.of("SC-2020-03-05"), List.of(), List.of(Ref.of("PA1"))))
        .recorded(
            new MeetingOpened(
                Ref.of("SC-2020-03-05"), ImpreciseDate.parse("2020-03-05"), Quorate.NO_QUORUM_SET))
        .recorded(new MeetingClosed(Ref.of("SC-2020-03-05")))
        .effective("2020-03-17")
        .told("public", "2020-03-17", Means.PUBLISHED)
        .recorded(
            new InspectionActivitySuspended(
                Ref.of("I2"),
                ImpreciseDate.parse("2020-03-17"),
                Stated.notStated(),
                Stated.notStated()));
    for (String area : List.of("leaders", "help-and-protection")) {
      story
          .from("update", "1", "2020-12")
          .effective("2019-07-15/2019-07-26")
          .told("public", "2020-12", Means.PUBLISHED)
          .recorded(new JudgementRecorded(Ref.of("I1"), area, Stated.given("Inadequate")));
    }
    return story
        .from("update", "1", "2020-12")
        .effective("2019-07-15/2019-07-26")
        .told("public", "2020-12", Means.PUBLISHED)
        .recorded(
            new JudgementRecorded(
                Ref.of("I1"),
                "children-in-care-and-care-leavers",
                Stated.given("Requires improvement to be good")));
  }

  private static void meeting(Story story, String ref, String day) {
    ImpreciseDate date = ImpreciseDate.parse(day);
    story
        .effective(day)
        .recorded(new MeetingScheduled(Ref.of(ref), SC, date, "Scrutiny committee " + ref))
        .effective(day)
        .recorded(new MeetingOpened(Ref.of(ref), date, Quorate.NO_QUORUM_SET))
        .effective(day)
        .recorded(new MeetingClosed(Ref.of(ref)));
  }

  private String inspection(AsKnown known) {
    return new String(
        story.json.bytes(
            story.things.one(known, EntityKind.INSPECTION, Ref.of("I1")).orElseThrow()),
        StandardCharsets.UTF_8);
  }

  private StatutoryClock clock(AsKnown known) {
    return new StatutoryClocks(new WorkingDays())
        .statementOfAction(known, known.view().thing(Ref.of("I1")).orElseThrow())
        .orElseThrow();
  }

  @Test
  void on_3_October_2019_the_committee_knew_inadequate_overall_and_no_area_grades() {
    AsKnown known = story.known("meeting:SC-2019-10", null);
    assertThat(inspection(known))
        .contains(
            "\"area\":\"overall\",\"name\":\"Overall effectiveness\",\"grade\":\"Inadequate\"")
        .containsOnlyOnce("\"grade\":\"Inadequate\"")
        .contains("\"grade\":{\"absent\":\"NOT_STATED\"}");
  }

  @Test
  void on_3_October_2019_no_plan_was_submitted_and_the_clock_stood_at_day_27_of_70() {
    AsKnown known = story.known("meeting:SC-2019-10", null);
    assertThat(known.view().things(EntityKind.PLAN)).isEmpty();
    assertThat(clock(known))
        .extracting(StatutoryClock::workingDay, StatutoryClock::state, StatutoryClock::startAssumed)
        .containsExactly(27, State.RUNNING, true);
  }

  @Test
  void the_plan_of_28_November_2019_met_the_clock_on_day_67_with_three_in_hand() {
    StatutoryClock clock = clock(story.known("now", "team"));
    assertThat(clock.workingDay()).isEqualTo(67);
    assertThat(clock.inHand()).isEqualTo(3);
    assertThat(clock.state()).isEqualTo(State.MET);
    assertThat(clock.deadline()).hasToString("2019-12-03");
  }

  @Test
  void in_December_2019_nothing_showed_the_committee_that_there_is_a_report() {
    AsKnown known = story.known("meeting:SC-2019-12", null);
    assertThat(known.audience()).isEqualTo(Audience.board(SC));
    assertThat(known.knowledge().hides(REPORT)).isTrue();
    assertThat(story.data(known)).doesNotContain("H-1").doesNotContain("ommissioner");
  }

  @Test
  void at_the_same_position_the_department_had_the_report_since_2_December() {
    AsKnown known = story.known("meeting:SC-2019-12", "dfe");
    assertThat(story.data(known)).contains("H-1").contains("\"on\":\"2019-12-02\"");
  }

  @Test
  void reconstructed_before_an_imprecise_December_the_department_is_taken_at_the_first() {
    AsKnown known = story.reconstructed("meeting:SC-2019-12", "dfe");
    assertThat(story.data(known)).doesNotContain("H-1");
    assertThat(story.data(story.reconstructed("meeting:SC-2020-03-05", "dfe"))).contains("H-1");
  }

  @Test
  void on_5_March_2020_the_committee_had_the_report_public_since_7_January() {
    AsKnown known = story.known("meeting:SC-2020-03-05", null);
    assertThat(story.data(known)).contains("public 7 January 2020").contains("H-1");
  }

  @Test
  void on_5_March_2020_the_visit_is_planned_for_18_and_19_March() {
    AsKnown known = story.known("meeting:SC-2020-03-05", null);
    assertThat(story.data(known))
        .contains("planned 18 to 19 March 2020, not for publication")
        .doesNotContain("SUSPENDED");
    assertThat(story.data(story.known("now", "public"))).contains("suspended from 17 March 2020");
  }

  @Test
  void learnt_since_5_March_2020_are_three_late_grades_and_one_new_suspension() {
    AsKnown then = story.known("meeting:SC-2020-03-05", null);
    AsKnown now = story.asking.at(then, AsOf.NOW);
    assertThat(story.learnt.of(then, now))
        .extracting(item -> item.get("learnt"))
        .containsExactly("late", "late", "late", "new");
  }

  @Test
  void the_replay_at_the_head_is_the_live_view() {
    AsKnown now = story.known("now", "team");
    AsKnown head = story.known(Long.toString(story.head()), "team");
    ProgrammeView live = story.record().live();
    assertThat(now.view().things(EntityKind.INSPECTION))
        .isEqualTo(live.things(EntityKind.INSPECTION));
    assertThat(head.view().things(EntityKind.PAPER)).isEqualTo(live.things(EntityKind.PAPER));
  }
}
