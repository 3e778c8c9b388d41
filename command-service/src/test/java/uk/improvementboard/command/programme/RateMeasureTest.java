package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.command.programme.DeciderSpec.givenAnyshire;
import static uk.improvementboard.command.rules.Rule.DEFINITION_VERSION_IS_NEW;
import static uk.improvementboard.command.rules.Rule.FINAL_FIGURE_STAYS_FINAL;
import static uk.improvementboard.command.rules.Rule.RATING_IS_ON_THE_MATRIX_IN_FORCE;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.MeasureRated;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What ratings of measures and risks keep, and what corrections find again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateMeasureTest {

  private static final String M5 =
      "RateMeasure {'measure':'M5','definitionVersion':'2','period':'%s','rating':'%s',"
          + "'on':'%s','reason':'as seen'} | 'onBehalfOf':'Director'";

  private static MeasureRated rated(String command, String... given) {
    return (MeasureRated) givenAnyshire(given).when(command).then().getFirst();
  }

  @Test
  void what_is_declared_is_kept_beside_what_the_scheme_calculates() {
    MeasureRated rated = rated(M5.formatted("2020-06", "Red", "2020-07-09"));
    assertThat(rated.scheme()).isEqualTo(Ref.of("RAGM"));
    assertThat(rated.rating()).isEqualTo("Red");
    assertThat(rated.calculated()).isEqualTo(Stated.given("Amber"));
  }

  @Test
  void a_figure_at_its_target_is_met_and_one_beyond_the_tolerance_is_beyond_it() {
    String seen =
        "ReportObservation {'measure':'M5','definitionVersion':'2','period':'2020-07','firmness':"
            + "'FINAL','figure':{'kind':'Number','value':%s}}";
    assertThat(rated(M5.formatted("2020-07", "Green", "2020-08-09"), seen.formatted("90")))
        .extracting(MeasureRated::calculated)
        .isEqualTo(Stated.given("Green"));
    assertThat(rated(M5.formatted("2020-07", "Green", "2020-08-09"), seen.formatted("85")))
        .extracting(MeasureRated::calculated)
        .isEqualTo(Stated.given("Amber"));
    assertThat(rated(M5.formatted("2020-07", "Green", "2020-08-09"), seen.formatted("84.9")))
        .extracting(MeasureRated::calculated)
        .isEqualTo(Stated.given("Red"));
  }

  @Test
  void without_a_number_or_a_target_for_its_period_nothing_is_calculated() {
    String words =
        "ReportObservation {'measure':'M5','definitionVersion':'2','period':'2020-07','firmness':"
            + "'FINAL','figure':{'kind':'Words','words':'it is better'}}";
    assertThat(rated(M5.formatted("2020-07", "Green", "2020-08-09"), words).calculated())
        .isEqualTo(Stated.notApplicable());
    String after =
        "ReportObservation {'measure':'M5','definitionVersion':'2','period':'2021-04',"
            + "'firmness':'FINAL','figure':{'kind':'Number','value':99}}";
    assertThat(rated(M5.formatted("2021-04", "Green", "2021-05-09"), after).calculated())
        .isEqualTo(Stated.notApplicable());
  }

  @Test
  void a_revised_figure_is_the_one_that_is_rated() {
    String revised =
        "ReviseObservation {'measure':'M5','definitionVersion':'2','period':'2020-06','firmness':"
            + "'FINAL','reason':'late returns','figure':{'kind':'Number','value':91}}";
    assertThat(rated(M5.formatted("2020-06", "Green", "2020-07-09"), revised).calculated())
        .isEqualTo(Stated.given("Green"));
  }

  @Test
  void a_corrected_rating_of_a_risk_stays_on_the_matrix_of_its_day() {
    Story story =
        Story.ofAnyshire()
            .after(
                "RateRisk {'risk':'K6','ratingOf':'CURRENT','rating':{'code':'B2'},'matrix':'RM1',"
                    + "'likelihood':'B','impact':'2'} | 'effectiveOn':'2020-05-07','onBehalfOf':"
                    + "'Director'");
    long position = story.positionOf(RiskRated.class);
    RiskRated kept = (RiskRated) story.recorded(position).orElseThrow();
    assertThat(kept.on()).isEqualTo(Stated.given(ImpreciseDate.parse("2020-05-07")));
    story.after(
        "AdoptRiskMatrix {'matrix':'RM2','title':'Newer','rendering':'LETTER_AND_NUMBER',"
            + "'likelihood':[{'code':'B','label':'likely'},{'code':'C','label':'rare'}],'impact':"
            + "[{'code':'2','label':'grave'},{'code':'3','label':'slight'}],'bands':[{'likelihood':"
            + "'B','impact':'2','band':'red'},{'likelihood':'B','impact':'3','band':'amber'},"
            + "{'likelihood':'C','impact':'2','band':'amber'},{'likelihood':'C','impact':'3',"
            + "'band':'green'}],'from':'2020-05-01'}");
    String correction =
        "CorrectFact {'event':" + position + ",'field':'%s','value':'%s','reason':'misread'}";
    assertThat(DeciderSpec.given(story).when(correction.formatted("ratingOf", "TARGET")).then())
        .hasSize(1);
    DeciderSpec.given(story)
        .when(correction.formatted("on", "2020-03-31"))
        .thenRefused(RATING_IS_ON_THE_MATRIX_IN_FORCE);
  }

  @Test
  void corrections_obey_the_rules_of_what_they_correct_without_meeting_themselves() {
    Story story = Story.ofAnyshire();
    String correction = "CorrectFact {'event':%d,'field':'%s','value':%s,'reason':'misread'}";
    long revision = story.positionOf(ObservationRevised.class);
    DeciderSpec.given(story)
        .when(correction.formatted(revision, "firmness", "'PROVISIONAL'"))
        .then();
    long definition = story.positionOf(MeasureDefinitionRevised.class);
    DeciderSpec.given(story)
        .when(correction.formatted(definition, "version", "'1'"))
        .thenRefused(DEFINITION_VERSION_IS_NEW);
    assertThat(
            DeciderSpec.given(story)
                .when(correction.formatted(definition, "reason", "'guidance of 2020'"))
                .then())
        .hasSize(1);
    story.after(
        "ReviseObservation {'measure':'M5','definitionVersion':'1','period':'2020-01','firmness':"
            + "'FINAL','reason':'again','figure':{'kind':'Number','value':72}}");
    DeciderSpec.given(story)
        .when(
            correction.formatted(
                story.positionOf(ObservationRevised.class), "firmness", "'PROVISIONAL'"))
        .thenRefused(FINAL_FIGURE_STAYS_FINAL);
  }
}
