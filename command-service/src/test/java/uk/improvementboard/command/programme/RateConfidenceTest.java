package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.command.programme.DeciderSpec.givenAnyshire;
import static uk.improvementboard.command.rules.Rule.RECORDED_FOR_ANOTHER_SAYS_FOR_WHOM;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.RatingOverridden;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Stated;

/** Confidence on the scheme in force. A3 is due in September 2020, by RAG from 1 April 2020. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateConfidenceTest {

  @ParameterizedTest
  @CsvSource({
    "2020-09-01, Green",
    "2020-09-02, Amber",
    "2020-09-30, Amber",
    "2020-10-01, Red",
    "2020-10, Red"
  })
  void the_calculated_rating_is_kept_beside_the_declared_one(String on, String calculated) {
    givenAnyshire()
        .as(Role.ACTION_LEAD)
        .when("RateConfidence {'action':'A3','rating':'" + calculated + "','on':'" + on + "'}")
        .then(
            new ConfidenceRated(
                Ref.of("A3"),
                Ref.of("RAG"),
                calculated,
                Stated.given(ImpreciseDate.parse(on)),
                Stated.given(calculated),
                Stated.notStated()));
  }

  @Test
  void another_rating_than_the_calculated_one_is_declared_with_its_reason() {
    givenAnyshire()
        .as(Role.ACTION_LEAD)
        .when(
            "OverrideRating {'action':'A3','rating':'Red','on':'2020-05','reason':'no applicants'}")
        .then(
            new RatingOverridden(
                Ref.of("A3"),
                Ref.of("RAG"),
                "Red",
                Stated.given(ImpreciseDate.parse("2020-05")),
                "Green",
                "no applicants"));
  }

  @Test
  void where_nothing_can_be_calculated_any_level_may_be_declared() {
    assertThat(
            givenAnyshire()
                .as(Role.ACTION_LEAD)
                .when("RateConfidence {'action':'A2','rating':'Red','on':'2020-05'}")
                .then())
        .first()
        .extracting(event -> ((ConfidenceRated) event).calculated())
        .isEqualTo(Stated.notApplicable());
  }

  @Test
  void a_rating_without_a_day_is_of_the_day_on_which_it_is_recorded_and_says_so() {
    assertThat(
            givenAnyshire()
                .as(Role.ACTION_LEAD)
                .when("RateConfidence {'action':'A3','rating':'Red'}")
                .then())
        .first()
        .extracting(event -> ((ConfidenceRated) event).on())
        .isEqualTo(Stated.given(ImpreciseDate.day(Story.TODAY)));
  }

  @Test
  void a_completed_action_is_rated_as_done_from_its_completion_on() {
    assertThat(
            givenAnyshire()
                .as(Role.ACTION_LEAD)
                .when("RateConfidence {'action':'A4','rating':'Blue','on':'2020-04-01'}")
                .then())
        .hasSize(1);
  }

  @Test
  void the_secretariat_rates_only_for_the_one_who_rated() {
    givenAnyshire()
        .when("RateConfidence {'action':'A3','rating':'Green','on':'2020-05'}")
        .thenRefused(RECORDED_FOR_ANOTHER_SAYS_FOR_WHOM);
  }

  @Test
  void a_rating_given_before_a_scheme_stays_on_the_scheme_before_it() {
    assertThat(
            givenAnyshire(
                    "AdoptRatingScheme"
                        + " {'scheme':'RG9','name':'Two','appliesTo':['ACTION'],'levels':"
                        + "[{'code':'On','label':'on'},{'code':'Off','label':'off'}],'calculation':"
                        + "{'kind':'None'},'from':'2020-06'}")
                .as(Role.ACTION_LEAD)
                .when("RateConfidence {'action':'A3','rating':'Green','on':'2020-05-31'}")
                .then())
        .first()
        .extracting(event -> ((ConfidenceRated) event).scheme())
        .isEqualTo(Ref.of("RAG"));
  }
}
