package uk.improvementboard.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeasureEvent.BaselineSet;
import uk.improvementboard.events.MeasureEvent.ComparatorRecorded;
import uk.improvementboard.events.MeasureEvent.ComparatorScope;
import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.MeasureRated;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.events.MeasureEvent.TargetSet;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.view.Said;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScorecardTest {

  private static final Ref M1 = Ref.of("M1");

  private static Story measured(Polarity polarity) {
    return new Story()
        .at("2020-01-06T10:00:00Z")
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME,
                "Medway",
                "Medway",
                Scope.CHILDRENS_SOCIAL_CARE,
                Stated.notStated()))
        .recorded(
            new BoardEstablished(
                Ref.of("IB"), "Board", BoardKind.IMPROVEMENT_BOARD, Stated.notStated()))
        .recorded(
            new MeasureDefined(
                M1,
                "Visits on time",
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.given("%"),
                polarity,
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                List.of()));
  }

  private static Figure number(String value) {
    return new Figure.Number(new BigDecimal(value), List.of());
  }

  private static ObservationReported seen(String period, Figure figure) {
    return new ObservationReported(
        M1,
        ImpreciseDate.parse(period),
        Stated.notStated(),
        figure,
        Stated.notStated(),
        Firmness.PROVISIONAL,
        Stated.notStated());
  }

  private static ObservationReported seen(String period, String value) {
    return seen(period, number(value));
  }

  private static ObservationRevised revised(String period, String value) {
    return new ObservationRevised(
        M1,
        ImpreciseDate.parse(period),
        Stated.notStated(),
        number(value),
        Stated.notStated(),
        Firmness.FINAL,
        Stated.notStated(),
        "late returns");
  }

  private static TargetSet target(String value, String tolerance, String from, String until) {
    return new TargetSet(
        M1,
        new BigDecimal(value),
        tolerance.isEmpty() ? Stated.notStated() : Stated.given(new BigDecimal(tolerance)),
        ImpreciseDate.parse(from),
        until.isEmpty() ? Stated.notStated() : Stated.given(ImpreciseDate.parse(until)),
        Stated.notStated(),
        Stated.notStated());
  }

  private static JsonNode measure(Story story, String asOf) {
    AsKnown known = story.known(asOf, "team");
    return story.json.tree(story.things.one(known, EntityKind.MEASURE, M1).orElseThrow());
  }

  private static String derived(Story story, String path) {
    return measure(story, "now").at("/derived" + path).asString();
  }

  @Test
  void a_measure_never_observed_has_no_figure_no_direction_and_no_standing() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    JsonNode measure = measure(story, "now");
    assertThat(measure.at("/inWords").asString()).isEqualTo("no observation recorded");
    assertThat(measure.has("derived")).isFalse();
  }

  @Test
  void the_latest_is_of_the_latest_period_whatever_was_recorded_last() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story.recorded(seen("2019-12", "80")).recorded(seen("2019-11", "75"));
    assertThat(derived(story, "/latest/period")).isEqualTo("2019-12");
    assertThat(derived(story, "/direction/travel")).isEqualTo("IMPROVED");
    assertThat(derived(story, "/direction/since")).isEqualTo("2019-11");
  }

  @Test
  void which_way_it_travels_depends_on_which_way_is_better() {
    for (Polarity polarity : Polarity.values()) {
      Story story = measured(polarity);
      story.recorded(seen("2019-11", "80")).recorded(seen("2019-12", "75"));
      assertThat(derived(story, "/direction/travel"))
          .as(polarity.name())
          .isEqualTo(
              switch (polarity) {
                case HIGHER_IS_BETTER -> "WORSENED";
                case LOWER_IS_BETTER -> "IMPROVED";
                case ON_TARGET_IS_BETTER, NOT_STATED -> "NOT_STATED";
              });
      assertThat(derived(story, "/direction/moved")).isEqualTo("DOWN");
    }
  }

  @Test
  void where_on_target_is_better_it_improves_as_it_comes_nearer_from_either_side() {
    Story story = measured(Polarity.ON_TARGET_IS_BETTER);
    story
        .recorded(target("78", "", "2019-04-01", ""))
        .recorded(seen("2019-11", "80"))
        .recorded(seen("2019-12", "77"));
    assertThat(derived(story, "/direction/travel")).isEqualTo("IMPROVED");
    story.recorded(seen("2020-01", "80"));
    assertThat(derived(story, "/direction/travel")).isEqualTo("WORSENED");
  }

  @Test
  void words_and_suppressed_figures_travel_nowhere_and_stand_nowhere() {
    Story story = measured(Polarity.LOWER_IS_BETTER);
    story.recorded(target("5", "", "2019-04-01", "")).recorded(seen("2019-11", "8"));
    for (Figure figure :
        List.of(
            new Figure.Words("has reduced"), new Figure.Suppressed(), new Figure.NotReported())) {
      Story after = measured(Polarity.LOWER_IS_BETTER);
      after
          .recorded(target("5", "", "2019-04-01", ""))
          .recorded(seen("2019-11", "8"))
          .recorded(seen("2019-12", figure));
      JsonNode derived = measure(after, "now").at("/derived");
      assertThat(derived.has("direction")).isFalse();
      assertThat(derived.at("/target").has("result")).isFalse();
    }
  }

  @Test
  void a_source_that_says_there_were_none_counts_as_nothing() {
    Story story = measured(Polarity.LOWER_IS_BETTER);
    story
        .recorded(target("0", "", "2019-04-01", ""))
        .recorded(seen("2019-11", "8"))
        .recorded(seen("2019-12", new Figure.None("no unallocated cases")));
    assertThat(derived(story, "/direction/travel")).isEqualTo("IMPROVED");
    assertThat(derived(story, "/target/result")).isEqualTo("MET");
  }

  @Test
  void a_figure_stands_against_the_target_of_its_own_period_with_its_tolerance() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story
        .recorded(target("80", "5", "2019-04-01", "2020-03"))
        .effective("2020-04-01")
        .recorded(target("90", "", "2020-04-01", ""))
        .recorded(seen("2019-12", "75"));
    assertThat(derived(story, "/target/result")).isEqualTo("WITHIN_TOLERANCE");
    assertThat(derived(story, "/target/value")).isEqualTo("80");

    story.recorded(seen("2020-01", "74.9"));
    assertThat(derived(story, "/target/result")).isEqualTo("BEYOND_TOLERANCE");
    story.recorded(seen("2020-02", "80"));
    assertThat(derived(story, "/target/result")).isEqualTo("MET");
    story.recorded(seen("2020-04", "89"));
    assertThat(derived(story, "/target/result")).isEqualTo("NOT_MET");
    assertThat(derived(story, "/target/inWords")).isEqualTo("short of its target 90 by 1");
  }

  @Test
  void without_a_target_for_its_period_nothing_is_met() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story.recorded(target("80", "5", "2019-04-01", "2019-06")).recorded(seen("2019-12", "99"));
    assertThat(measure(story, "now").at("/derived").has("target")).isFalse();
  }

  @Test
  void figures_counted_by_different_definitions_are_not_compared() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story
        .recorded(seen("2020-03", "80"))
        .at("2020-05-06T10:00:00Z")
        .effective("2020-04-01")
        .recorded(
            new MeasureDefinitionRevised(
                M1,
                "2",
                Stated.given("within five days"),
                Stated.given("%"),
                Polarity.HIGHER_IS_BETTER,
                Stated.notStated(),
                Stated.notStated(),
                Stated.given(ImpreciseDate.parse("2020-04-01")),
                "guidance"))
        .recorded(seen("2020-04", "60"));
    assertThat(derived(story, "/direction/travel")).isEqualTo("NOT_COMPARABLE");
    story.recorded(seen("2020-05", "61"));
    assertThat(derived(story, "/direction/travel")).isEqualTo("IMPROVED");
    assertThat(measure(story, "now").at("/definitions")).hasSize(2);
  }

  @Test
  void a_revision_keeps_both_figures_and_a_replay_before_it_shows_the_first() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story.recorded(seen("2020-01", "70"));
    long before = story.head();
    story.recorded(revised("2020-01", "71.5"));

    assertThat(measure(story, "" + before).at("/observations/0/inWords").asString())
        .isEqualTo("70");
    JsonNode now = measure(story, "now").at("/observations");
    assertThat(now).hasSize(1);
    assertThat(now.at("/0/inWords").asString()).isEqualTo("71.5");
    assertThat(now.at("/0/firmness").asString()).isEqualTo("FINAL");
    assertThat(now.at("/0/earlier/0/inWords").asString()).isEqualTo("70");
    assertThat(now.at("/0/earlier/0/position").asLong()).isEqualTo(before);
  }

  @Test
  void a_revision_from_a_source_dated_before_the_report_still_takes_its_place() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story
        .from("report", "2", "2020-03-05")
        .recorded(seen("2020-01", "70"))
        .from("return", "1", "2020-03-01")
        .recorded(revised("2020-01", "71.5"));
    assertThat(measure(story, "now").at("/observations/0/inWords").asString()).isEqualTo("71.5");
  }

  @Test
  void a_revision_still_takes_its_place_when_the_figure_it_revises_is_dated_anew() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story.effective("2020-02-01").recorded(seen("2020-01", "70"));
    long first = story.head();
    story.effective("2020-02-10").recorded(revised("2020-01", "71.5"));
    story
        .effective("2020-02-28")
        .recorded(new FactCorrected(first, seen("2020-01", "69"), "the return came later"));
    JsonNode now = measure(story, "now").at("/observations/0");
    assertThat(now.path("inWords").asString()).isEqualTo("71.5");
    assertThat(now.at("/earlier/0/inWords").asString()).isEqualTo("69");
  }

  @Test
  void a_figure_of_another_period_dated_anew_moves_no_revision() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story.effective("2020-02-01").recorded(seen("2020-01", "70"));
    story.effective("2020-02-10").recorded(revised("2020-01", "71.5"));
    story.effective("2020-02-20").recorded(seen("2020-02", "72"));
    long other = story.head();
    story
        .effective("2020-03-20")
        .recorded(new FactCorrected(other, seen("2020-02", "73"), "the return came later"));
    AsKnown known = story.known("now", "team");
    assertThat(
            known.view().thing(M1).orElseThrow().said().values().stream()
                .flatMap(List::stream)
                .filter(said -> said.by().event() instanceof ObservationRevised)
                .map(Said::from))
        .containsExactly(LocalDate.of(2020, 2, 10));
  }

  @Test
  void others_figures_stand_beside_with_the_difference() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story
        .recorded(seen("2020-01", "70"))
        .recorded(compared(ComparatorScope.ENGLAND, Stated.notStated(), "2018", "81"))
        .recorded(compared(ComparatorScope.ENGLAND, Stated.notStated(), "2019", "82.5"))
        .recorded(compared(ComparatorScope.REGION, Stated.given("South East"), "2019", "69"));
    JsonNode beside = measure(story, "now").at("/derived/comparators");
    assertThat(beside).hasSize(2);
    assertThat(beside.at("/0/whose").asString()).isEqualTo("England");
    assertThat(beside.at("/0/period").asString()).isEqualTo("2019");
    assertThat(beside.at("/0/difference").decimalValue()).isEqualByComparingTo("-12.5");
    assertThat(beside.at("/1/whose").asString()).isEqualTo("region: South East");
  }

  private static ComparatorRecorded compared(
      ComparatorScope scope, Stated<String> name, String period, String value) {
    return new ComparatorRecorded(
        M1, scope, name, ImpreciseDate.parse(period), number(value), Stated.notStated());
  }

  @Test
  void it_says_how_far_it_came_since_its_baseline() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story
        .recorded(
            new BaselineSet(
                M1,
                Stated.given(ImpreciseDate.parse("2019-09")),
                number("61.5"),
                Stated.notStated()))
        .recorded(seen("2020-01", "70"));
    assertThat(derived(story, "/sinceBaseline/travel")).isEqualTo("IMPROVED");
    assertThat(derived(story, "/sinceBaseline/by")).isEqualTo("8.5");
    assertThat(derived(story, "/sinceBaseline/since")).isEqualTo("2019-09");
  }

  @Test
  void when_a_board_saw_the_figure_is_the_day_of_the_pack_it_was_in() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story
        .at("2020-03-02T10:00:00Z")
        .recorded(
            new MeetingScheduled(
                Ref.of("MT1"), Ref.of("IB"), ImpreciseDate.parse("2020-03-05"), "March"))
        .recorded(seen("2020-01", "70"))
        .recorded(new PackIssued(Ref.of("MT1"), List.of(EntityKind.MEASURE), List.of()))
        .recorded(seen("2020-02", "72"))
        .recorded(
            new MeetingOpened(Ref.of("MT1"), ImpreciseDate.parse("2020-03-05"), Quorate.QUORATE));
    assertThat(measure(story, "now").at("/derived").has("seenBy")).isFalse();
    JsonNode then = measure(story, "meeting:MT1@pack");
    assertThat(then.at("/derived/latest/period").asString()).isEqualTo("2020-01");
    assertThat(then.at("/derived/seenBy/0/board").asString()).isEqualTo("IB");
    assertThat(then.at("/derived/seenBy/0/on").asString()).isEqualTo("2020-03-05");
    assertThat(then.at("/derived/seenBy/0/means").asString()).isEqualTo("PACK");
    AsKnown board = story.known("meeting:MT1@pack", "board:IB");
    JsonNode itself =
        story.json.tree(story.things.one(board, EntityKind.MEASURE, M1).orElseThrow());
    assertThat(itself.at("/derived/seenBy")).isEqualTo(then.at("/derived/seenBy"));
  }

  private static RatingSchemeAdopted scheme(String ref, String from, String beyond) {
    return new RatingSchemeAdopted(
        Ref.of(ref),
        "scheme " + ref,
        Stated.notStated(),
        List.of(EntityKind.MEASURE),
        List.of(
            new RatingLevel("Green", "on target", Stated.notStated()),
            new RatingLevel("Amber", "near it", Stated.notStated()),
            new RatingLevel(beyond, "off it", Stated.notStated())),
        new RatingCalculation.ByTarget("Green", "Amber", beyond),
        ImpreciseDate.parse(from));
  }

  @Test
  void its_rating_is_calculated_by_the_scheme_in_force_at_the_date_used() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story
        .effective("2019-04-01")
        .recorded(scheme("RG1", "2019-04-01", "Red"))
        .recorded(target("80", "5", "2019-04-01", ""))
        .recorded(seen("2019-12", "60"));
    long then = story.head();
    story
        .at("2020-06-01T10:00:00Z")
        .effective("2020-06-01")
        .recorded(scheme("RG2", "2020-06-01", "Black"));
    assertThat(derived(story, "/rating/calculated")).isEqualTo("Black");
    JsonNode before = measure(story, "" + then);
    assertThat(before.at("/derived/rating/calculated").asString()).isEqualTo("Red");
    assertThat(before.at("/derived/rating/scheme").asString()).isEqualTo("RG1");
  }

  @Test
  void nothing_is_green_by_default() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story
        .effective("2019-04-01")
        .recorded(scheme("RG1", "2019-04-01", "Red"))
        .recorded(seen("2019-12", "99"));
    assertThat(measure(story, "now").at("/derived").has("rating")).isFalse();
    Story unstated = measured(Polarity.NOT_STATED);
    unstated
        .effective("2019-04-01")
        .recorded(scheme("RG1", "2019-04-01", "Red"))
        .recorded(target("80", "5", "2019-04-01", ""))
        .recorded(seen("2019-12", "99"));
    assertThat(measure(unstated, "now").at("/derived").has("rating")).isFalse();
  }

  @Test
  void what_was_declared_stands_beside_what_is_calculated_with_its_reason() {
    Story story = measured(Polarity.HIGHER_IS_BETTER);
    story
        .effective("2019-04-01")
        .recorded(scheme("RG1", "2019-04-01", "Red"))
        .recorded(target("80", "5", "2019-04-01", ""))
        .recorded(seen("2019-12", "60"))
        .recorded(
            new MeasureRated(
                M1,
                ImpreciseDate.parse("2019-12"),
                Stated.notStated(),
                Ref.of("RG1"),
                "Amber",
                Stated.given(ImpreciseDate.parse("2020-01-06")),
                Stated.given("Red"),
                Stated.given("January is better")));
    JsonNode measure = measure(story, "now");
    assertThat(measure.at("/derived/rating/calculated").asString()).isEqualTo("Red");
    assertThat(measure.at("/derived/rating/declared").asString()).isEqualTo("Amber");
    assertThat(measure.at("/measureRatings/0/calculated").asString()).isEqualTo("Red");
    assertThat(measure.at("/measureRatings/0/reason").asString()).isEqualTo("January is better");
  }
}
