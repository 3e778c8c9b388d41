package uk.improvementboard.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.RiskEvent.RatingOf;
import uk.improvementboard.events.RiskEvent.RiskClosed;
import uk.improvementboard.events.RiskEvent.RiskEscalated;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.events.RiskEvent.RiskLinked;
import uk.improvementboard.events.RiskEvent.RiskMatrixAdopted;
import uk.improvementboard.events.RiskEvent.RiskRated;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.RiskMatrix.Band;
import uk.improvementboard.terms.RiskMatrix.Level;
import uk.improvementboard.terms.RiskMatrix.Rendering;
import uk.improvementboard.terms.RiskRating;
import uk.improvementboard.terms.Stated;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RiskRegisterTest {

  private static final Ref K1 = Ref.of("K1");
  private static final Ref K2 = Ref.of("K2");

  /** Medway's register of 5 March 2020, whose legend is in no paper. */
  private static Story medway() {
    Story story = new Story();
    story
        .at("2020-03-06T10:00:00Z")
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME,
                "Medway",
                "Medway",
                Scope.CHILDRENS_SOCIAL_CARE,
                Stated.notStated()))
        .recorded(
            new BoardEstablished(
                Ref.of("SC"), "Scrutiny", BoardKind.SCRUTINY_COMMITTEE, Stated.notStated()))
        .recorded(identified(K1, "Actions are late"))
        .effective("2020-03-05")
        .recorded(rated(K1, "B2"))
        .recorded(identified(K2, "Turnover"))
        .effective("2020-03-05")
        .recorded(rated(K2, "C3"));
    return story;
  }

  private static RiskIdentified identified(Ref risk, String title) {
    return new RiskIdentified(
        risk,
        title,
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        List.of(),
        Stated.notStated(),
        List.of());
  }

  private static RiskRated rated(Ref risk, String code) {
    return new RiskRated(
        risk,
        RatingOf.CURRENT,
        new RiskRating(code, Stated.notStated()),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated());
  }

  private static RiskRated rated(
      Ref risk, String code, String matrix, String likelihood, String impact) {
    return new RiskRated(
        risk,
        RatingOf.CURRENT,
        new RiskRating(code, Stated.notStated()),
        Stated.given(Ref.of(matrix)),
        Stated.given(likelihood),
        Stated.given(impact),
        Stated.notStated());
  }

  private static RiskMatrixAdopted letters(String ref, String from, String high) {
    return new RiskMatrixAdopted(
        Ref.of(ref),
        "matrix " + ref,
        Stated.given("1"),
        List.of(new Level("B", "likely"), new Level("C", "possible")),
        List.of(new Level("2", "critical"), new Level("3", "marginal")),
        List.of(
            new Band("B", "2", high),
            new Band("B", "3", "medium"),
            new Band("C", "2", "medium"),
            new Band("C", "3", "low")),
        Rendering.LETTER_AND_NUMBER,
        ImpreciseDate.parse(from));
  }

  private static RiskMatrixAdopted fiveByFive(String ref, String from) {
    List<Level> levels =
        List.of(
            new Level("1", "very low"),
            new Level("2", "low"),
            new Level("3", "medium"),
            new Level("4", "high"),
            new Level("5", "very high"));
    List<Band> bands =
        levels.stream()
            .flatMap(
                one ->
                    levels.stream()
                        .map(
                            other ->
                                new Band(
                                    one.code(),
                                    other.code(),
                                    Integer.parseInt(one.code()) * Integer.parseInt(other.code())
                                            >= 12
                                        ? "red"
                                        : "amber")))
            .toList();
    return new RiskMatrixAdopted(
        Ref.of(ref),
        "five by five",
        Stated.notStated(),
        levels,
        levels,
        bands,
        Rendering.SCORE,
        ImpreciseDate.parse(from));
  }

  private static JsonNode risk(Story story, AsKnown known, Ref ref) {
    return story.json.tree(story.things.one(known, EntityKind.RISK, ref).orElseThrow());
  }

  private static JsonNode matrix(Story story, AsKnown known, String ref) {
    return story.json.tree(
        story.things.one(known, EntityKind.RISK_MATRIX, Ref.of(ref)).orElseThrow());
  }

  private static String reads(Story story, String asOf, Ref ref) {
    return risk(story, story.known(asOf, "team"), ref).at("/ratings/0/inWords").asString();
  }

  @Test
  void a_rating_from_before_the_matrix_keeps_its_code_and_says_that_no_legend_is_stated() {
    Story story = medway();
    long before = story.head();
    story
        .at("2020-04-07T10:00:00Z")
        .effective("2020-04-01")
        .recorded(letters("RM1", "2020-04-01", "high"))
        .effective("2020-04-07")
        .recorded(rated(K2, "B2", "RM1", "B", "2"));

    assertThat(reads(story, "now", K1)).isEqualTo("B2, legend not stated");
    assertThat(risk(story, story.known("now", "team"), K1).at("/ratings/0").has("band")).isFalse();
    assertThat(reads(story, "now", K2)).isEqualTo("B2: likely, critical, high, on matrix RM1");
    assertThat(reads(story, "" + before, K2)).isEqualTo("C3, legend not stated");
  }

  @Test
  void an_earlier_rating_is_kept_beside_the_latest() {
    Story story = medway();
    story
        .at("2020-04-07T10:00:00Z")
        .effective("2020-04-01")
        .recorded(letters("RM1", "2020-04-01", "high"))
        .effective("2020-04-07")
        .recorded(rated(K2, "B2", "RM1", "B", "2"));
    JsonNode rating = risk(story, story.known("now", "team"), K2).at("/ratings/0");
    assertThat(rating.at("/code").asString()).isEqualTo("B2");
    assertThat(rating.at("/band").asString()).isEqualTo("high");
    assertThat(rating.at("/earlier")).hasSize(1);
    assertThat(rating.at("/earlier/0/inWords").asString()).isEqualTo("C3, legend not stated");
    assertThat(rating.at("/earlier/0/from").asString()).isEqualTo("2020-03-05");
  }

  @Test
  void a_rating_keeps_the_matrix_it_was_given_under_when_another_comes_into_force() {
    Story story = medway();
    story
        .at("2020-04-07T10:00:00Z")
        .effective("2020-04-01")
        .recorded(letters("RM1", "2020-04-01", "high"))
        .effective("2020-04-07")
        .recorded(rated(K1, "B2", "RM1", "B", "2"))
        .at("2021-01-07T10:00:00Z")
        .effective("2021-01-01")
        .recorded(fiveByFive("RM2", "2021-01-01"))
        .effective("2021-01-07")
        .recorded(rated(K2, "12", "RM2", "3", "4"));
    assertThat(reads(story, "now", K1)).isEqualTo("B2: likely, critical, high, on matrix RM1");
    assertThat(reads(story, "now", K2)).isEqualTo("12: medium, high, red, on five by five");
    AsKnown now = story.known("now", "team");
    assertThat(matrix(story, now, "RM1").at("/inWords").asString())
        .isEqualTo("replaced by five by five");
    assertThat(matrix(story, now, "RM1").at("/derived/inForce").asBoolean()).isFalse();
    assertThat(matrix(story, now, "RM1").at("/derived/rated/0").asString()).isEqualTo("K1");
    assertThat(matrix(story, now, "RM2").at("/inWords").asString())
        .isEqualTo("in force from 1 January 2021");
    assertThat(matrix(story, now, "RM2").at("/derived/inForce").asBoolean()).isTrue();
  }

  @Test
  void a_matrix_adopted_ahead_is_yet_to_be_in_force() {
    Story story = medway();
    story
        .at("2020-03-20T10:00:00Z")
        .effective("2020-04-01")
        .recorded(letters("RM1", "2020-04-01", "high"));
    AsKnown then = story.known("" + story.head(), "team");
    assertThat(matrix(story, then, "RM1").at("/inWords").asString())
        .isEqualTo("to be in force from 1 April 2020");
    assertThat(matrix(story, then, "RM1").at("/derived/inForce").asBoolean()).isFalse();
  }

  @Test
  void who_was_not_told_of_the_matrix_is_not_told_what_it_makes_of_a_rating() {
    Story story = medway();
    story
        .at("2020-04-07T10:00:00Z")
        .effective("2020-04-01")
        .recorded(letters("RM1", "2020-04-01", "high"))
        .told("dfe", "2020-04-08", Means.SENT)
        .effective("2020-04-07")
        .recorded(rated(K2, "B2", "RM1", "B", "2"));
    JsonNode seen = risk(story, story.known("now", "dfe"), K2);
    assertThat(seen.at("/ratings/0/inWords").asString())
        .isEqualTo("B2, on matrix RM1, legend not known");
    assertThat(seen.toString()).doesNotContain("high", "critical");
  }

  @Test
  void a_risk_says_where_it_stands_and_shows_on_what_it_is_linked_to() {
    Story story = medway();
    story
        .recorded(new ActionApproved(Ref.of("A1"), Stated.notStated(), Stated.notStated()))
        .recorded(new RiskLinked(K1, List.of(Ref.of("A1"))))
        .recorded(new RiskEscalated(K1, Ref.of("SC"), "it needs money", Stated.notStated()));
    AsKnown escalated = story.known("now", "team");
    assertThat(risk(story, escalated, K1).at("/inWords").asString())
        .isEqualTo("escalated to Scrutiny; rated B2, legend not stated");
    JsonNode action =
        story.json.tree(story.things.one(escalated, EntityKind.ACTION, Ref.of("A1")).orElseThrow());
    assertThat(action.at("/derived/risks")).hasSize(1);
    assertThat(action.at("/derived/risks/0").asString()).isEqualTo("K1");

    story.recorded(
        new RiskClosed(K1, Stated.notStated(), "the money was found", Stated.notStated()));
    assertThat(risk(story, story.known("now", "team"), K1).at("/status").asString())
        .isEqualTo("CLOSED");
    assertThat(risk(story, escalated, K1).at("/status").asString()).isEqualTo("ESCALATED");
  }
}
