package uk.improvementboard.query.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.RiskEvent.RatingOf;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.compare.Compare.Differences;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation.ByDueDate;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix.Rendering;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

/** Two moments side by side. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareTest {

  private static final ActionProposed PROPOSED =
      (ActionProposed) SampleEvents.of(ActionProposed.class);
  private static final Ref ACTION = PROPOSED.action();

  private final Story story = new Story();

  @BeforeEach
  void begin() {
    story
        .at("2020-01-10T10:00:00Z")
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()))
        .recorded(PROPOSED)
        .recorded(new ActionApproved(ACTION, Stated.notStated(), Stated.notStated()))
        .recorded(new ActionStarted(ACTION, Stated.notStated()));
  }

  private Differences between(String from, String to, @Nullable String audience) {
    return story.compare.between(story.known(from, audience), story.known(to, audience));
  }

  private static List<String> terms(Map<String, Object> item) {
    return ((List<?>) Objects.requireNonNull(item.get("terms")))
        .stream().map(Object::toString).toList();
  }

  @Test
  void a_moment_and_itself_do_not_differ() {
    assertThat(between("4", "4", "team").items()).isEmpty();
    assertThat(between("4", "4", "team").summary()).isEmpty();
  }

  @Test
  void what_is_done_since_is_completed_and_says_which_event_did_it() {
    story
        .at("2020-03-10T10:00:00Z")
        .recorded(new CompletionClaimed(ACTION, Stated.notStated(), List.of()));
    Differences differences = between("4", "5", "team");
    assertThat(differences.summary()).containsEntry("completed", 1);
    Map<String, Object> item = differences.items().getFirst();
    assertThat(item.get("ref")).isEqualTo(ACTION.value());
    assertThat(terms(item)).contains("completed").doesNotContain("new", "changed");
    assertThat(story.text(item))
        .contains("\"field\":\"stage\"", "\"from\":\"IN_PROGRESS\"", "\"to\":\"COMPLETED\"")
        .contains("\"position\":5");
  }

  @Test
  void what_was_not_there_is_new() {
    story.at("2020-03-10T10:00:00Z").recorded(SampleEvents.of(RiskIdentified.class));
    Differences differences = between("4", "5", "team");
    assertThat(differences.items()).hasSize(1);
    assertThat(terms(differences.items().getFirst())).contains("new");
  }

  @Test
  void what_was_true_already_is_recorded_late() {
    story
        .at("2020-03-10T10:00:00Z")
        .effective("2019-12-31")
        .recorded(new CompletionClaimed(ACTION, Stated.notStated(), List.of()));
    // true before the action was proposed in the record, so the stage as recorded prevails
    assertThat(terms(between("4", "5", "team").items().getFirst())).contains("recorded late");
    story
        .at("2020-03-12T10:00:00Z")
        .effective("2020-03-12")
        .recorded(new PlanSubmitted(Ref.of("P1"), "Ofsted", day("2020-03-12"), Stated.notStated()));
    assertThat(terms(between("5", "6", "team").items().getFirst()))
        .contains("new")
        .doesNotContain("recorded late");
  }

  @Test
  void what_was_wrong_is_corrected_with_why() {
    story
        .at("2020-03-10T10:00:00Z")
        .recorded(
            new FactCorrected(
                4, new ActionStarted(ACTION, Stated.given(day("2020-01-02"))), "the minutes"));
    Map<String, Object> item = between("4", "5", "team").items().getFirst();
    assertThat(terms(item)).contains("corrected").doesNotContain("recorded late");
    assertThat(story.text(item)).contains("\"why\":\"the minutes\"", "\"corrects\":4");
  }

  @Test
  void what_was_withheld_is_disclosed_and_not_new() {
    story
        .at("2020-03-10T10:00:00Z")
        .recorded(
            new Disclosed(
                List.of(ACTION),
                new Disclosure(Audience.DFE, day("2020-03-10"), Means.SENT, null)));
    Map<String, Object> item = between("4", "5", "dfe").items().getFirst();
    assertThat(terms(item)).contains("disclosed").doesNotContain("new");
    assertThat(between("4", "5", "team").items()).isEmpty();
  }

  @Test
  void a_date_that_passes_without_the_work_being_done_is_overdue() {
    ImpreciseDate due = PROPOSED.due().toOptional().orElseThrow();
    story
        .at(due.last().orElseThrow().plusDays(3) + "T10:00:00Z")
        .recorded(SampleEvents.of(RiskIdentified.class));
    assertThat(between("4", "5", "team").summary()).containsEntry("overdue", 1);
  }

  /** The earlier moment's values are the earlier moment's, and the later one's the later one's. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void each_moment_is_what_it_is_by_itself(long seed) {
    Story random = new RandomStory(seed, 60).story;
    long head = random.head();
    for (String audience : List.of("team", "board:B1", "dfe", "public")) {
      var from = random.known(Long.toString(1 + head / 3), audience);
      var to = random.known(Long.toString(head), audience);
      for (Map<String, Object> item : random.compare.between(from, to).items()) {
        Ref ref = Ref.of(String.valueOf(item.get("ref")));
        assertThat(to.view().thing(ref)).isPresent();
        assertThat(item.get("new")).isEqualTo(from.view().thing(ref).isEmpty());
      }
      assertThat(random.compare.between(to, to).items()).isEmpty();
    }
  }

  private void scheme(String ref, String... levels) {
    story.recorded(
        new RatingSchemeAdopted(
            Ref.of(ref),
            ref,
            Stated.notStated(),
            List.of(EntityKind.ACTION),
            Stream.of(levels)
                .map(level -> new RatingLevel(level, "rated " + level, Stated.notStated()))
                .toList(),
            new ByDueDate(levels[0], 14, levels[0], levels[0], levels[0]),
            day("2020-01-10")));
  }

  private void confident(String scheme, String rating) {
    story.recorded(
        new ConfidenceRated(
            ACTION,
            Ref.of(scheme),
            rating,
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated()));
  }

  private List<String> ofTheAction(String from, String to) {
    return between(from, to, "team").items().stream()
        .filter(item -> ACTION.value().equals(item.get("ref")))
        .map(CompareTest::terms)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_rating_is_better_or_worse_by_the_order_of_its_schemes_levels() {
    scheme("RS1", "green", "amber", "red");
    confident("RS1", "amber");
    confident("RS1", "red");
    confident("RS1", "green");
    assertThat(ofTheAction("6", "7")).contains("rated worse").doesNotContain("rated better");
    assertThat(ofTheAction("7", "8")).contains("rated better").doesNotContain("rated worse");
    assertThat(ofTheAction("6", "8")).contains("rated better").doesNotContain("rating changed");
  }

  @Test
  void a_rating_under_another_scheme_is_only_another() {
    scheme("RS1", "green", "amber", "red");
    confident("RS1", "amber");
    scheme("RS2", "green", "amber", "red", "black");
    confident("RS2", "red");
    assertThat(ofTheAction("6", "8"))
        .contains("rating changed")
        .doesNotContain("rated better", "rated worse");
  }

  private void rated(RiskRating rating, Ref matrix) {
    story.recorded(
        new RiskRated(
            Ref.of("K9"),
            RatingOf.CURRENT,
            rating,
            Stated.given(matrix),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated()));
  }

  private void risk(Rendering rendering, String before, String after) {
    Ref matrix = Ref.of("RM9");
    story
        .recorded(
            new RiskIdentified(
                Ref.of("K9"),
                "a risk",
                Stated.given("it may happen"),
                Stated.notStated(),
                Stated.notStated(),
                List.of(),
                Stated.notStated(),
                List.of()))
        .recorded(
            new RiskMatrixAdopted(
                matrix,
                "matrix",
                Stated.notStated(),
                List.of(),
                List.of(),
                List.of(),
                rendering,
                day("2020-01-10")));
    rated(new RiskRating(before, Stated.notStated()), matrix);
    rated(new RiskRating(after, Stated.notStated()), matrix);
  }

  @Test
  void a_risk_goes_up_and_down_by_its_score() {
    risk(Rendering.SCORE, "6", "12");
    assertThat(between("7", "8", "team").summary())
        .containsKey("risk up")
        .doesNotContainKey("risk down");
    assertThat(between("8", "7", "team").summary())
        .containsKey("risk down")
        .doesNotContainKey("risk up");
  }

  @Test
  void letters_beside_numbers_have_no_order() {
    risk(Rendering.LETTER_AND_NUMBER, "B2", "C3");
    assertThat(between("7", "8", "team").summary())
        .containsKey("rating changed")
        .doesNotContainKeys("risk up", "risk down");
  }

  @Test
  void what_is_known_at_the_first_moment_only_is_listed_too() {
    assertThat(between("4", "1", "team").summary()).containsEntry("not known", 1);
    assertThat(between("1", "4", "team").summary()).doesNotContainKey("not known");
  }

  private static ImpreciseDate day(String day) {
    return ImpreciseDate.parse(day);
  }
}
