package uk.improvementboard.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.improvementboard.query.Telling.of;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionReopened;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.EmbeddingBegan;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureRated;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.PlanEvent.PlanDrafted;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Figure.Number;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

/** Every concern is raised by what gives rise to it until that ends. Today is 20 February 2026. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttentionTest {

  private final Story story = new Story();

  @BeforeEach
  void today() {
    story
        .askedOn("2026-02-20T12:00:00Z")
        .recorded(of(ProgrammeEstablished.class, "programme", Story.PROGRAMME, "title", "Anytown"));
  }

  private List<Concerning> raised(Concern concern) {
    return concerning(concern, "now", "team");
  }

  private List<Concerning> concerning(Concern concern, String asOf, String audience) {
    return story.attention.of(story.known(asOf, audience), 28).stream()
        .filter(one -> one.concern() == concern)
        .toList();
  }

  // What there is to tell ------------------------------------------------------------------------

  private void action(String due) {
    story
        .recorded(of(ActionProposed.class, "action", "A1", "due", due))
        .recorded(of(ActionApproved.class, "action", "A1"));
  }

  private void completed() {
    story.recorded(of(CompletionClaimed.class, "action", "A1", "on", "2026-01-20"));
  }

  private void scheme(EntityKind kind, RatingCalculation calculation, String from) {
    story.recorded(
        of(
            RatingSchemeAdopted.class,
            "scheme",
            "S-" + from,
            "appliesTo",
            List.of(kind),
            "levels",
            List.of(level("G"), level("A"), level("R")),
            "calculation",
            calculation,
            "from",
            from));
  }

  private static RatingLevel level(String code) {
    return new RatingLevel(code, "level " + code, Stated.notStated());
  }

  private void confidence(String rating) {
    story.recorded(
        of(ConfidenceRated.class, "action", "A1", "scheme", "S-2026-01-01", "rating", rating));
  }

  private void measure(String target, String figure) {
    story
        .recorded(
            of(
                MeasureDefined.class,
                "measure",
                "M1",
                "title",
                "Visits",
                "polarity",
                "HIGHER_IS_BETTER"))
        .recorded(
            of(
                TargetSet.class,
                "measure",
                "M1",
                "value",
                target,
                "tolerance",
                "5",
                "from",
                "2025-04-01"));
    observed("2025-12", figure);
  }

  private void observed(String period, String figure) {
    story.recorded(
        of(
            ObservationReported.class,
            "measure",
            "M1",
            "period",
            period,
            "figure",
            new Number(new BigDecimal(figure), List.of())));
  }

  private void risk(String of, String code, String likelihood, String impact) {
    story.recorded(
        of(
            RiskRated.class,
            "risk",
            "K1",
            "ratingOf",
            of,
            "rating",
            new RiskRating(code, Stated.notStated()),
            "matrix",
            "RM1",
            "likelihood",
            likelihood,
            "impact",
            impact));
  }

  private void published() {
    story.recorded(
        new Disclosed(
            List.of(Ref.of("PA1")),
            new Disclosure(
                Audience.PUBLIC, ImpreciseDate.parse("2026-02-19"), Means.PUBLISHED, null)));
  }

  // Each concern ---------------------------------------------------------------------------------

  @ParameterizedTest
  @EnumSource(Concern.class)
  void each_concern_is_raised_until_what_gives_rise_to_it_ends(Concern concern) {
    assertThat(raised(concern)).isEmpty();
    tell(concern);
    assertThat(raised(concern)).hasSize(1);
    assertThat(raised(concern).getFirst().inWords()).isNotBlank().doesNotContain("null");
    String then = Long.toString(story.head());
    story.at("2026-02-19T10:00:00Z");
    end(concern);
    assertThat(raised(concern)).isEmpty();
    AsKnown before =
        story.asking.asKnown(
            Story.SECRETARIAT,
            Story.PROGRAMME,
            AsOf.parse(then, null, "team", "2026-02-20", null, null));
    assertThat(story.attention.of(before, 28))
        .as("as it was known then")
        .extracting(Concerning::concern)
        .contains(concern);
  }

  private void tell(Concern concern) {
    switch (concern) {
      case CLOCKS ->
          story.recorded(
              of(
                  InspectionOutcomeRecorded.class,
                  "inspection",
                  "I1",
                  "edition",
                  "ilacs-2023",
                  "activity",
                  "STANDARD_INSPECTION",
                  "received",
                  "2025-12-20",
                  "published",
                  "2025-12-21"));
      case OVERDUE, LAPSED -> action("2026-02-10");
      case LAPSING -> action("2026-03-10");
      case RED -> {
        scheme(EntityKind.ACTION, new RatingCalculation.None(), "2026-01-01");
        action("2026-12-31");
        confidence("R");
      }
      case OFF_TARGET -> measure("90", "80");
      case RISKS_OFF_TARGET -> {
        story.recorded(of(RiskIdentified.class, "risk", "K1"));
        risk("CURRENT", "12", "4", "3");
        risk("TARGET", "6", "2", "3");
      }
      case AWAITING_SIGN_OFF -> {
        action("2026-12-31");
        completed();
      }
      case AWAITING_DECISION ->
          story.recorded(of(DecisionSought.class, "decision", "D1", "meeting", "MT1"));
      case EMBARGOED ->
          story
              .recorded(of(DocumentRegistered.class, "paper", "PA1"))
              .recorded(of(DisclosureEmbargoed.class, "things", List.of("PA1")));
    }
  }

  private void end(Concern concern) {
    switch (concern) {
      case CLOCKS ->
          story
              .recorded(of(PlanDrafted.class, "plan", "P1"))
              .recorded(of(PlanSubmitted.class, "plan", "P1", "to", "Ofsted", "on", "2026-02-10"));
      case OVERDUE, LAPSED, LAPSING -> completed();
      case RED -> confidence("A");
      case OFF_TARGET -> observed("2026-01", "86");
      case RISKS_OFF_TARGET -> risk("CURRENT", "4", "2", "2");
      case AWAITING_SIGN_OFF ->
          story.recorded(of(ActionSignedOffAsEmbedded.class, "action", "A1", "decision", "D1"));
      case AWAITING_DECISION ->
          story.recorded(of(DecisionRecorded.class, "decision", "D1", "meeting", "MT1"));
      case EMBARGOED -> published();
    }
  }

  // Actions --------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({"2026-02-10, 0", "2026-02-11, 1", "2026-02-20, 10"})
  void an_action_is_overdue_from_the_day_after_it_was_due(String today, long days) {
    action("2026-02-10");
    story.askedOn(today + "T12:00:00Z");
    assertThat(raised(Concern.OVERDUE))
        .extracting(Concerning::days)
        .isEqualTo(days == 0 ? List.of() : List.of(days));
  }

  @Test
  void an_action_that_embeds_is_awaited_and_one_that_is_reopened_is_not() {
    action("2026-12-31");
    completed();
    assertThat(raised(Concern.AWAITING_SIGN_OFF))
        .singleElement()
        .isEqualTo(
            new Concerning(
                Concern.AWAITING_SIGN_OFF,
                raised(Concern.AWAITING_SIGN_OFF).getFirst().thing(),
                "completed, done 31 days ago, not signed off",
                31L));
    story.recorded(of(EmbeddingBegan.class, "action", "A1"));
    assertThat(raised(Concern.AWAITING_SIGN_OFF)).hasSize(1);
    story.recorded(of(ActionReopened.class, "action", "A1"));
    assertThat(raised(Concern.AWAITING_SIGN_OFF)).isEmpty();
  }

  // Ratings --------------------------------------------------------------------------------------

  @Test
  void what_the_scheme_in_force_calculates_at_its_worst_level_is_red() {
    action("2026-02-10");
    assertThat(raised(Concern.RED)).as("no scheme").isEmpty();
    scheme(
        EntityKind.ACTION, new RatingCalculation.ByDueDate("R", 14, "A", "G", "G"), "2026-01-01");
    assertThat(raised(Concern.RED))
        .extracting(Concerning::inWords)
        .containsExactly("calculated level R");
    confidence("R");
    assertThat(raised(Concern.RED))
        .extracting(Concerning::inWords)
        .containsExactly("declared and calculated level R");
    completed();
    assertThat(raised(Concern.RED)).as("it is done").isEmpty();
  }

  @Test
  void a_declared_rating_keeps_the_scheme_that_it_was_given_on() {
    scheme(EntityKind.ACTION, new RatingCalculation.None(), "2026-01-01");
    action("2026-12-31");
    confidence("R");
    story.recorded(
        of(
            RatingSchemeAdopted.class,
            "scheme",
            "S-2026-02-01",
            "appliesTo",
            List.of(EntityKind.ACTION),
            "levels",
            List.of(level("R"), level("1")),
            "calculation",
            new RatingCalculation.None(),
            "from",
            "2026-02-01"));
    assertThat(raised(Concern.RED)).hasSize(1);
  }

  @Test
  void a_measure_at_the_worst_level_is_red() {
    measure("90", "88");
    scheme(EntityKind.MEASURE, new RatingCalculation.ByTarget("G", "A", "R"), "2026-01-01");
    assertThat(raised(Concern.RED)).as("within its tolerance").isEmpty();
    story.recorded(
        of(
            MeasureRated.class,
            "measure",
            "M1",
            "period",
            "2025-12",
            "scheme",
            "S-2026-01-01",
            "rating",
            "R"));
    assertThat(raised(Concern.RED))
        .extracting(Concerning::inWords)
        .containsExactly("declared level R");
    observed("2026-01", "70");
    assertThat(raised(Concern.RED))
        .extracting(Concerning::inWords)
        .containsExactly("calculated level R");
  }

  @Test
  void a_measure_without_a_target_is_not_off_it() {
    story.recorded(of(MeasureDefined.class, "measure", "M1", "polarity", "HIGHER_IS_BETTER"));
    observed("2025-12", "3");
    assertThat(raised(Concern.OFF_TARGET)).isEmpty();
  }

  // Risks ----------------------------------------------------------------------------------------

  @Test
  void a_matrix_of_letters_does_not_say_which_end_is_worse() {
    story.recorded(of(RiskIdentified.class, "risk", "K1"));
    risk("CURRENT", "B2", "B", "2");
    assertThat(raised(Concern.RISKS_OFF_TARGET)).as("no target").isEmpty();
    risk("TARGET", "D2", "D", "2");
    assertThat(raised(Concern.RISKS_OFF_TARGET))
        .extracting(Concerning::inWords)
        .containsExactly("rated B2, target D2");
    risk("CURRENT", "D2", "D", "2");
    assertThat(raised(Concern.RISKS_OFF_TARGET)).isEmpty();
    risk("CURRENT", "B2", "B", "2");
    story.recorded(of(RiskClosed.class, "risk", "K1"));
    assertThat(raised(Concern.RISKS_OFF_TARGET)).as("closed").isEmpty();
  }

  // Decisions ------------------------------------------------------------------------------------

  @Test
  void a_decision_that_is_put_off_is_still_awaited() {
    tell(Concern.AWAITING_DECISION);
    story.recorded(of(DecisionDeferred.class, "decision", "D1", "meeting", "MT1"));
    assertThat(raised(Concern.AWAITING_DECISION))
        .extracting(Concerning::inWords)
        .containsExactly("put off");
  }

  // Who may know ---------------------------------------------------------------------------------

  @Test
  void what_is_embargoed_is_a_figure_for_those_who_know_everything_and_for_nobody_else() {
    tell(Concern.EMBARGOED);
    for (String audience : List.of("team", "auditor")) {
      AsKnown known = story.known("now", audience);
      assertThat(Attention.figures(known.audience(), story.attention.of(known, 28)))
          .as(audience)
          .containsEntry(Concern.EMBARGOED, new Figure(1, null));
    }
    for (String audience : List.of("dfe", "public", "board:B1")) {
      AsKnown known = story.known("now", audience);
      assertThat(story.text(story.attention.of(known, 28))).doesNotContain("PA1");
      assertThat(Attention.figures(known.audience(), story.attention.of(known, 28)))
          .as(audience)
          .doesNotContainKey(Concern.EMBARGOED);
    }
  }

  @Test
  void a_paper_that_was_hidden_from_its_registration_is_embargoed_too() {
    story.recorded(
        of(
            DocumentRegistered.class,
            "paper",
            "H-1",
            "restriction",
            new Restriction.Hidden("pre-election period")));
    assertThat(raised(Concern.EMBARGOED))
        .extracting(Concerning::inWords)
        .containsExactly("pre-election period");
  }

  @Test
  void nobody_is_told_of_what_was_not_disclosed_to_them() {
    action("2026-02-10");
    assertThat(concerning(Concern.OVERDUE, "now", "public")).isEmpty();
    assertThat(concerning(Concern.OVERDUE, "now", "dfe")).isEmpty();
    story.recorded(
        new Disclosed(
            List.of(Ref.of("A1")),
            new Disclosure(Audience.DFE, ImpreciseDate.parse("2026-02-19"), Means.SENT, null)));
    assertThat(concerning(Concern.OVERDUE, "now", "public")).isEmpty();
    assertThat(concerning(Concern.OVERDUE, "now", "dfe")).hasSize(1);
  }

  // Looking ahead --------------------------------------------------------------------------------

  @Test
  void looking_further_ahead_finds_more() {
    action("2026-06-01");
    AsKnown known = story.known("now", "team");
    assertThat(story.attention.of(known, 28)).isEmpty();
    assertThat(story.attention.of(known, 366))
        .extracting(Concerning::concern)
        .containsExactly(Concern.LAPSING);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 367})
  void less_than_a_day_and_more_than_a_year_ahead_are_refused(int within) {
    assertThatThrownBy(() -> story.attention.of(story.known("now", "team"), within))
        .isInstanceOf(Problem.class);
  }
}
