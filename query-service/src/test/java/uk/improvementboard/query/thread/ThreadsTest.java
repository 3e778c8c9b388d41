package uk.improvementboard.query.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.improvementboard.query.Telling.of;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionReopened;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.DecisionEvent.DecisionTakenElsewhere;
import uk.improvementboard.events.EvidenceEvent.ImpactEvidenceSubmitted;
import uk.improvementboard.events.InspectionEvent.AreaForImprovementRecorded;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.RecommendationEvent.NoActionAgreed;
import uk.improvementboard.events.RecommendationEvent.RecommendationConfirmed;
import uk.improvementboard.events.RecommendationEvent.RecommendationRaised;
import uk.improvementboard.events.RecommendationEvent.RecommendationSignedOff;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.thread.GoldenThread.Knot;
import uk.improvementboard.query.thread.GoldenThread.Stage;
import uk.improvementboard.query.thread.GoldenThread.State;
import uk.improvementboard.query.thread.GoldenThread.Strand;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;

/** One thread from a finding to the next inspection, told step by step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadsTest {

  private final Story story = new Story();

  @BeforeEach
  void aRecommendationFromAFinding() {
    story
        .askedOn("2026-06-01T12:00:00Z")
        .recorded(of(ProgrammeEstablished.class, "programme", Story.PROGRAMME, "title", "Anytown"))
        .recorded(inspection("I1"))
        .recorded(of(AreaForImprovementRecorded.class, "finding", "F1", "inspection", "I1"))
        .recorded(
            of(RecommendationRaised.class, "recommendation", "R1", "findings", List.of("F1")));
  }

  private static InspectionOutcomeRecorded inspection(String ref) {
    return of(
        InspectionOutcomeRecorded.class,
        "inspection",
        ref,
        "edition",
        "ilacs-2023",
        "activity",
        "MONITORING_VISIT");
  }

  private void action() {
    story
        .recorded(
            of(
                ActionProposed.class,
                "action",
                "A1",
                "recommendations",
                List.of("R1"),
                "due",
                "2026-05-01"))
        .recorded(of(PlanDrafted.class, "plan", "P1", "answers", List.of("R1")))
        .recorded(of(ActionApproved.class, "action", "A1"));
  }

  private void measure() {
    story
        .recorded(
            of(MeasureDefined.class, "measure", "M1", "title", "Visits", "about", List.of("A1")))
        .recorded(
            of(
                ObservationReported.class,
                "measure",
                "M1",
                "period",
                "2026-02",
                "figure",
                new Figure.Words("more")));
  }

  private void completed() {
    story.recorded(of(CompletionClaimed.class, "action", "A1", "on", "2026-02-01"));
  }

  private void evidence() {
    story.recorded(
        of(
            ImpactEvidenceSubmitted.class,
            "evidence",
            "E1",
            "about",
            List.of("A1"),
            "dated",
            "2026-03-01"));
  }

  private void signedOff() {
    story
        .recorded(of(DecisionTakenElsewhere.class, "decision", "D1", "by", "Board"))
        .recorded(of(ActionSignedOffAsEmbedded.class, "action", "A1", "decision", "D1"))
        .recorded(of(RecommendationSignedOff.class, "recommendation", "R1", "decision", "D1"));
  }

  private void confirmed() {
    story
        .recorded(inspection("I2"))
        .recorded(of(RecommendationConfirmed.class, "recommendation", "R1", "inspection", "I2"));
  }

  private void whole() {
    action();
    measure();
    completed();
    evidence();
    signedOff();
    confirmed();
  }

  private GoldenThread through(EntityKind kind, String ref, String asOf) {
    return Threads.through(story.known(asOf, "team"), kind, Ref.of(ref)).orElseThrow();
  }

  private Stage stage(Step step) {
    return through(EntityKind.RECOMMENDATION, "R1", "now").strands().getFirst().steps().stream()
        .filter(stage -> stage.step() == step)
        .findFirst()
        .orElseThrow();
  }

  private List<State> states() {
    return through(EntityKind.RECOMMENDATION, "R1", "now").strands().getFirst().steps().stream()
        .map(Stage::state)
        .toList();
  }

  @Test
  void a_thread_grows_step_by_step_and_says_at_each_what_is_missing() {
    assertThat(states())
        .containsExactly(
            State.THERE,
            State.THERE,
            State.MISSING,
            State.MISSING,
            State.NOT_YET,
            State.NOT_YET,
            State.NOT_YET);
    action();
    assertThat(stage(Step.ACTION).state()).isEqualTo(State.THERE);
    measure();
    assertThat(stage(Step.MEASURE).state()).isEqualTo(State.THERE);
    assertThat(stage(Step.EVIDENCE).state()).isEqualTo(State.NOT_YET);
    completed();
    assertThat(stage(Step.EVIDENCE).missing())
        .extracting("kind")
        .containsExactly(Missing.Kind.NO_EVIDENCE);
    evidence();
    assertThat(stage(Step.EVIDENCE).state()).isEqualTo(State.THERE);
    assertThat(stage(Step.SIGN_OFF).state()).isEqualTo(State.MISSING);
    signedOff();
    assertThat(stage(Step.SIGN_OFF).state()).isEqualTo(State.THERE);
    assertThat(stage(Step.NEXT_INSPECTION).missing())
        .extracting("kind")
        .containsExactly(Missing.Kind.NOT_LOOKED_AT);
    confirmed();
    assertThat(states()).containsOnly(State.THERE);
    assertThat(Threads.missing(story.known("now", "team"))).isEmpty();
  }

  @Test
  void a_thread_is_as_it_was_known_then() {
    long then = story.head();
    whole();
    Strand strand =
        through(EntityKind.RECOMMENDATION, "R1", Long.toString(then)).strands().getFirst();
    assertThat(strand.missing()).extracting("kind").contains(Missing.Kind.NO_ACTION);
  }

  @ParameterizedTest
  @CsvSource({
    "INSPECTION, I1",
    "INSPECTION, I2",
    "FINDING, F1",
    "RECOMMENDATION, R1",
    "PLAN, P1",
    "ACTION, A1",
    "MEASURE, M1",
    "EVIDENCE, E1",
    "DECISION, D1"
  })
  void the_same_thread_is_found_from_each_thing_on_it(EntityKind kind, String ref) {
    whole();
    GoldenThread found = through(kind, ref, "now");
    assertThat(found.strands())
        .singleElement()
        .satisfies(strand -> assertThat(strand.about().ref()).isEqualTo("R1"));
    if (kind != EntityKind.PLAN) {
      assertThat(found.strands().getFirst().steps())
          .flatExtracting(Stage::things)
          .filteredOn(Knot::here)
          .extracting(knot -> knot.thing().ref())
          .contains(ref);
    }
  }

  @Test
  void a_sign_off_does_not_stand_for_an_action_that_was_reopened() {
    action();
    completed();
    evidence();
    story.recorded(of(ActionSignedOffAsEmbedded.class, "action", "A1", "decision", "D1"));
    assertThat(stage(Step.SIGN_OFF).things()).hasSize(1);
    story.recorded(of(ActionReopened.class, "action", "A1", "reason", "it slipped"));
    assertThat(stage(Step.SIGN_OFF).things()).isEmpty();
    assertThat(stage(Step.SIGN_OFF).state()).isEqualTo(State.NOT_YET);
  }

  @Test
  void where_no_action_was_agreed_the_thread_need_not_go_on() {
    story.recorded(of(NoActionAgreed.class, "recommendation", "R1", "reason", "done before"));
    assertThat(states().subList(2, 7)).containsOnly(State.NOT_NEEDED);
  }

  @Test
  void an_action_that_answers_nothing_has_a_thread_of_its_own() {
    story.recorded(of(ActionProposed.class, "action", "A9"));
    Strand alone = through(EntityKind.ACTION, "A9", "now").strands().getFirst();
    assertThat(alone.about().ref()).isEqualTo("A9");
    assertThat(alone.missing()).extracting("kind").contains(Missing.Kind.ACTION_FOR_NOTHING);
  }

  @Test
  void no_thread_runs_through_a_board() {
    assertThatThrownBy(() -> through(EntityKind.BOARD, "B1", "now")).isInstanceOf(Problem.class);
    assertThat(Threads.through(story.known("now", "team"), EntityKind.ACTION, Ref.of("A9")))
        .isEmpty();
    assertThat(Threads.through(story.known("now", "team"), EntityKind.ACTION, Ref.of("R1")))
        .as("it is no action")
        .isEmpty();
  }

  @Test
  void what_is_hidden_is_on_no_thread_of_those_it_is_hidden_from() {
    Ref hidden = Ref.hidden(1);
    story
        .told("public", "2026-01-06", Means.PUBLISHED)
        .recorded(
            of(
                RecommendationRaised.class,
                "recommendation",
                "R2",
                "findings",
                List.of(hidden.value())))
        .recorded(
            of(
                DocumentRegistered.class,
                "paper",
                hidden.value(),
                "restriction",
                new Restriction.Hidden("embargo")));
    assertThat(
            story.text(
                Threads.through(
                        story.known("now", "public"), EntityKind.RECOMMENDATION, Ref.of("R2"))
                    .orElseThrow()))
        .contains("R2")
        .doesNotContain(hidden.value());
    assertThat(story.text(through(EntityKind.RECOMMENDATION, "R2", "now")))
        .contains(hidden.value());
  }
}
