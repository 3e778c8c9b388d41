package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.command.programme.DeciderSpec.given;
import static uk.improvementboard.command.programme.DeciderSpec.givenAnyshire;
import static uk.improvementboard.command.rules.Rule.AREA_IS_JUDGED_ONCE;
import static uk.improvementboard.command.rules.Rule.GRADE_IS_ON_THE_SCALE;
import static uk.improvementboard.command.rules.Rule.HIDDEN_THINGS_USE_THE_HIDDEN_SERIES;
import static uk.improvementboard.command.rules.Rule.PERIOD_IS_OBSERVED_ONCE;
import static uk.improvementboard.command.rules.Rule.UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS;
import static uk.improvementboard.command.rules.Rule.VERSION_SEEN_IS_CURRENT;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.InspectionEvent.InspectionActivitySuspended;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PaperEvent.ReviewSubmitted;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionsTest {

  private static <T extends ProgrammeEvent> List<T> all(Story story, Class<T> event) {
    return story.happened().stream()
        .map(Story.Happened::event)
        .filter(event::isInstance)
        .map(event::cast)
        .toList();
  }

  @Test
  void a_quorum_is_counted_from_members_present_and_a_decision_without_one_is_a_recommendation() {
    Story story = Story.ofAnyshire();
    assertThat(all(story, MeetingOpened.class))
        .extracting(MeetingOpened::quorate)
        .startsWith(Quorate.QUORATE, Quorate.INQUORATE);
    assertThat(all(story, DecisionRecorded.class))
        .extracting(DecisionRecorded::standing)
        .startsWith(Standing.MADE, Standing.RECOMMENDED_WITHOUT_QUORUM);
  }

  @Test
  void an_observer_present_does_not_count_towards_a_quorum() {
    Story story =
        Story.ofAnyshire()
            .after(
                "AppointToBoard {'appointment':'AP5','board':'IB','slot':'observer','capacity':"
                    + "'OBSERVER'}",
                "ScheduleMeeting {'meeting':'MT5','board':'IB','on':'2020-01','title':'January'}");
    String opened =
        "OpenMeeting {'meeting':'MT5','on':'2020-01-09','attendance':[{'appointment':'AP1','role':"
            + "'chair','presence':'PRESENT'},{'appointment':'%s','role':'other','presence':"
            + "'PRESENT'}]}";
    assertThat(given(story).when(opened.formatted("AP5")).then().getFirst())
        .isEqualTo(
            new MeetingOpened(Ref.of("MT5"), ImpreciseDate.parse("2020-01-09"), Quorate.INQUORATE));
    assertThat(given(story).when(opened.formatted("AP2")).then().getFirst())
        .isEqualTo(
            new MeetingOpened(Ref.of("MT5"), ImpreciseDate.parse("2020-01-09"), Quorate.QUORATE));
  }

  @Test
  void a_pack_that_names_no_sections_holds_what_the_board_oversees() {
    assertThat(all(Story.ofAnyshire(), PackIssued.class).getFirst().sections())
        .containsExactly(EntityKind.RECOMMENDATION, EntityKind.ACTION, EntityKind.RISK);
  }

  @Test
  void a_hidden_paper_draws_from_the_hidden_series_and_leaves_no_gap_in_the_open_one() {
    Story story = Story.ofAnyshire();
    assertThat(all(story, ReviewSubmitted.class).getFirst().paper()).isEqualTo(Ref.hidden(1));
    List<ProgrammeEvent> next =
        given(story).when("RegisterDocument {'title':'Next','kind':'report'}").then();
    assertThat(((DocumentRegistered) next.getFirst()).paper()).isEqualTo(Ref.of("PA3"));
  }

  @Test
  void an_open_paper_cannot_be_corrected_into_a_hidden_one() {
    Story story = Story.ofAnyshire();
    given(story)
        .when(
            "CorrectFact {'event':"
                + story.positionOf(DocumentRegistered.class)
                + ",'field':'restriction','value':{'kind':'Hidden','reason':'embargo'},'reason':"
                + "'it is embargoed'}")
        .thenRefused(HIDDEN_THINGS_USE_THE_HIDDEN_SERIES);
  }

  @Test
  void assigned_references_step_over_those_that_people_chose() {
    Story story = Story.ofAnyshire();
    assertThat(
            given(story)
                .when("RaiseRecommendation {'text':'Improve','kind':'PEER_REVIEW'}")
                .then()
                .getFirst()
                .subjects())
        .containsExactly(Ref.of("R2"));
  }

  @Test
  void a_finding_left_without_a_reference_never_takes_one_that_a_later_finding_names() {
    List<ProgrammeEvent> events =
        givenAnyshire()
            .when(
                "RecordInspectionOutcome {'edition':'ilacs-2018','activity':'FOCUSED_VISIT',"
                    + "'title':'Visit','publication':'NOT_STATED','findings':[{'kind':'COMMENT',"
                    + "'text':'one'},{'finding':'F5','kind':'COMMENT','text':'two'}]}")
            .then();
    assertThat(events.stream().map(event -> event.subjects().getFirst().value()))
        .containsExactly("I6", "F6", "F5");
  }

  @Test
  void a_suspension_counts_from_the_day_it_names_unless_told_otherwise() {
    Story story = Story.ofAnyshire();
    assertThat(
            story.happened().stream()
                .filter(one -> one.event() instanceof InspectionActivitySuspended)
                .map(one -> one.envelope().effectiveOn()))
        .containsExactly(ImpreciseDate.parse("2020-03-17"));
    story.after("SuspendActivity {'inspection':'I3','from':'2020-03'} | 'effectiveOn':'2020-04'");
    assertThat(story.happened().getLast().envelope().effectiveOn())
        .isEqualTo(ImpreciseDate.parse("2020-04"));
  }

  @Test
  void a_correction_says_the_event_again_and_a_correction_of_it_corrects_the_original() {
    Story story = Story.ofAnyshire();
    long original = story.firstPositionOf(ObservationReported.class);
    story.after(
        "CorrectFact {'event':"
            + original
            + ",'field':'period','value':'2019-08','reason':'misread'}");
    long correction = story.positionOf(FactCorrected.class);
    FactCorrected second =
        (FactCorrected)
            given(story)
                .when(
                    "CorrectFact {'event':"
                        + correction
                        + ",'field':'words','value':'nearly ten','reason':'misread'}")
                .then()
                .getFirst();
    assertThat(second.corrects()).isEqualTo(original);
    ObservationReported instead = (ObservationReported) second.instead();
    assertThat(instead.period()).isEqualTo(ImpreciseDate.parse("2019-08"));
    assertThat(instead.words().toOptional()).contains("nearly ten");
  }

  @Test
  void a_correction_frees_what_was_said_wrongly_and_takes_what_it_says() {
    Story story = Story.ofAnyshire();
    String observed =
        "ReportObservation {'measure':'M1','firmness':'FINAL','figure':{'kind':'NotReported'},"
            + "'period':'%s'}";
    story.after(
        "CorrectFact {'event':"
            + story.firstPositionOf(ObservationReported.class)
            + ",'field':'period','value':'2019-08','reason':'misread'}");
    given(story).when(observed.formatted("2019-08")).thenRefused(PERIOD_IS_OBSERVED_ONCE);
    assertThat(given(story).when(observed.formatted("2019-09")).then()).hasSize(1);
  }

  @Test
  void what_a_correction_says_obeys_the_rules_of_what_it_corrects() {
    Story story = Story.ofAnyshire();
    long judgement = story.positionOf(JudgementRecorded.class);
    given(story)
        .when(
            "CorrectFact {'event':"
                + judgement
                + ",'field':'grade','value':'Splendid','reason':'misread'}")
        .thenRefused(GRADE_IS_ON_THE_SCALE);
    given(story)
        .when(
            "CorrectFact {'event':"
                + judgement
                + ",'field':'area','value':'overall','reason':'misread'}")
        .thenRefused(AREA_IS_JUDGED_ONCE);
    assertThat(
            given(story)
                .when(
                    "CorrectFact {'event':"
                        + judgement
                        + ",'field':'grade','value':'Good','reason':'misread'}")
                .then())
        .hasSize(1);
  }

  @Test
  void an_outcome_with_judgements_is_not_corrected_into_a_visit_that_has_none() {
    Story story =
        Story.ofAnyshire()
            .after(
                "RecordInspectionOutcome {'inspection':'I9','title':'Inspection','edition':"
                    + "'ilacs-2018','activity':'INSPECTION','publication':'NOT_STATED'}");
    long outcome = story.positionOf(InspectionOutcomeRecorded.class);
    String correction =
        "CorrectFact {'event':%d,'field':'activity','value':'FOCUSED_VISIT','reason':'misread'}"
            .formatted(outcome);
    assertThat(given(story).when(correction).then()).hasSize(1);
    story.after("RecordJudgement {'inspection':'I9','area':'overall','grade':'Good'}");
    given(story).when(correction).thenRefused(UNGRADED_ACTIVITY_HAS_NO_JUDGEMENTS);
  }

  @Test
  void a_correction_is_a_change_of_the_thing_and_needs_its_version() {
    Story story = Story.ofAnyshire();
    given(story)
        .havingSeen(1L)
        .when(
            "CorrectFact {'event':"
                + story.positionOf(InspectionOutcomeRecorded.class)
                + ",'field':'title','value':'Visit','reason':'misread'}")
        .thenRefused(VERSION_SEEN_IS_CURRENT);
  }

  @Test
  void a_correction_does_not_turn_a_life_cycle_back() {
    Story story = Story.ofAnyshire();
    story.after(
        "CorrectFact {'event':"
            + story.positionOf(MeetingOpened.class)
            + ",'field':'on','value':'2019-12-06','reason':'misread'}");
    assertThat(
            given(story)
                .when("RecordDecision {'meeting':'MT2','text':'Noted','type':'NOTE'}")
                .then())
        .hasSize(1);
  }
}
