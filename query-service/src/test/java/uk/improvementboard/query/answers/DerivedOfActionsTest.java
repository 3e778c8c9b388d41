package uk.improvementboard.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.events.ActionEvent.ActionApproved;
import uk.improvementboard.events.ActionEvent.ActionPaused;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionReopened;
import uk.improvementboard.events.ActionEvent.ActionResumed;
import uk.improvementboard.events.ActionEvent.ActionSignedOffAsEmbedded;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.ActionSuperseded;
import uk.improvementboard.events.ActionEvent.ActionWithdrawn;
import uk.improvementboard.events.ActionEvent.CompletionClaimed;
import uk.improvementboard.events.ActionEvent.ConfidenceRated;
import uk.improvementboard.events.ActionEvent.EmbeddingBegan;
import uk.improvementboard.events.ActionEvent.ExtensionGranted;
import uk.improvementboard.events.ActionEvent.RatingOverridden;
import uk.improvementboard.events.ActionEvent.RecommendationsLinked;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.EvidenceEvent.ImpactEvidenceSubmitted;
import uk.improvementboard.events.EvidenceEvent.Strength;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.events.SchemeEvent.RatingSchemeAdopted;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ExtensionAuthority.ByDecision;
import uk.improvementboard.terms.ExtensionAuthority.UnderDelegation;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.RatingCalculation.ByDueDate;
import uk.improvementboard.terms.RatingLevel;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** What the board sees of an action beside what was recorded of it: computed, never stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DerivedOfActionsTest {

  private static final Ref A1 = Ref.of("A1");
  private final Story story = new Story();

  @BeforeEach
  void propose() {
    at(
        "2019-09-01",
        new ProgrammeEstablished(
            Story.PROGRAMME, "Medway", "Medway", Scope.CHILDRENS_SOCIAL_CARE, none()));
    propose("A1", "2020-03-31");
  }

  private static <T> Stated<T> none() {
    return Stated.notStated();
  }

  private static ImpreciseDate day(String date) {
    return ImpreciseDate.parse(date);
  }

  private void at(String effective, ProgrammeEvent event) {
    story.effective(effective).recorded(event);
  }

  private void propose(String action, String due, String... dependsOn) {
    at(
        "2019-10-01",
        new ActionProposed(
            Ref.of(action),
            "Audit",
            List.of(),
            none(),
            none(),
            none(),
            none(),
            none(),
            Stated.given(day(due)),
            none(),
            none(),
            List.of(dependsOn).stream().map(Ref::of).toList(),
            none()));
    at("2019-10-02", new ActionApproved(Ref.of(action), none(), none()));
  }

  private void adopt(String scheme, String from, int dueSoon) {
    adopt(scheme, from, from, dueSoon);
  }

  private void adopt(String scheme, String adopted, String from, int dueSoon) {
    at(
        adopted,
        new RatingSchemeAdopted(
            Ref.of(scheme),
            scheme,
            none(),
            List.of(EntityKind.ACTION),
            List.of(
                new RatingLevel("B", "done", none()),
                new RatingLevel("G", "on track", none()),
                new RatingLevel("A", "at risk", none()),
                new RatingLevel("R", "late", none())),
            new ByDueDate("R", dueSoon, "A", "G", "B"),
            day(from)));
  }

  private JsonNode on(String date) {
    return action("A1", date);
  }

  private JsonNode action(String ref, String date) {
    AsKnown known =
        story.asking.asKnown(
            Story.SECRETARIAT, Story.PROGRAMME, AsOf.parse("now", null, "team", date, null, null));
    return story.json.tree(story.things.one(known, EntityKind.ACTION, Ref.of(ref)).orElseThrow());
  }

  private String stage(String date) {
    return on(date).path("stage").asString();
  }

  private void extendTwice() {
    at(
        "2020-03-10",
        new ExtensionGranted(
            A1,
            Stated.given(day("2020-03-31")),
            day("2020-06-30"),
            new ByDecision(Ref.of("D4")),
            none()));
    at(
        "2020-06-20",
        new ExtensionGranted(
            A1,
            Stated.given(day("2020-06-30")),
            day("2020-07-14"),
            new UnderDelegation(Ref.of("IB"), "Director"),
            none()));
  }

  @Test
  void
      A12_after_two_extensions_the_board_sees_both_dates_the_count_the_days_and_on_what_they_rest() {
    extendTwice();
    JsonNode action = on("2020-07-01");
    assertThat(action.path("originalDue").asString()).isEqualTo("2020-03-31");
    assertThat(action.path("due").asString()).isEqualTo("2020-07-14");
    JsonNode extensions = action.path("derived").path("extensions");
    assertThat(extensions.path("count").intValue()).isEqualTo(2);
    assertThat(extensions.path("totalDays").intValue()).isEqualTo(105);
    assertThat(extensions.path("each").get(0).path("decision").asString()).isEqualTo("D4");
    assertThat(extensions.path("each").get(0).path("days").intValue()).isEqualTo(91);
    assertThat(extensions.path("each").get(1).path("post").asString()).isEqualTo("Director");
    assertThat(extensions.path("each").get(1).path("board").asString()).isEqualTo("IB");
    assertThat(extensions.path("each").get(1).path("days").intValue()).isEqualTo(14);
  }

  @Test
  void A12_before_an_extension_was_granted_nothing_of_it_shows() {
    extendTwice();
    JsonNode action = on("2020-03-09");
    assertThat(action.path("due").asString()).isEqualTo("2020-03-31");
    assertThat(action.path("derived").has("extensions")).isFalse();
    assertThat(on("2020-04-15").path("derived").path("extensions").path("count").intValue())
        .isEqualTo(1);
  }

  @Test
  void overdue_is_counted_from_the_date_that_stands_and_ends_with_the_work() {
    extendTwice();
    assertThat(on("2020-07-14").path("derived").path("overdue").asBoolean()).isFalse();
    assertThat(on("2020-07-15").path("derived").path("daysLate").intValue()).isEqualTo(1);
    at("2020-07-20", new CompletionClaimed(A1, none(), List.of()));
    assertThat(on("2020-07-21").path("derived").path("overdue").asBoolean()).isFalse();
    at("2020-08-01", new ActionReopened(A1, "it fell back", none()));
    assertThat(on("2020-08-02").path("derived").path("overdue").asBoolean()).isTrue();
  }

  @Test
  void what_was_withdrawn_or_superseded_is_not_late() {
    propose("A2", "2020-03-31");
    at("2020-03-01", new ActionWithdrawn(A1, Ref.of("D4"), "not needed"));
    at("2020-03-01", new ActionSuperseded(Ref.of("A2"), List.of(A1), "merged", none()));
    assertThat(on("2020-05-01").path("derived").path("overdue").asBoolean()).isFalse();
    assertThat(action("A2", "2020-05-01").path("derived").path("overdue").asBoolean()).isFalse();
    assertThat(on("2020-05-01").path("derived").path("supersedes").toString()).contains("A2");
  }

  @Test
  void every_stage_is_shown_as_of_the_day_it_began() {
    at("2019-11-01", new ActionStarted(A1, none()));
    at("2019-12-01", new ActionPaused(A1, "no staff", none()));
    at("2020-01-01", new ActionResumed(A1, none()));
    at("2020-02-01", new CompletionClaimed(A1, none(), List.of()));
    at("2020-03-01", new EmbeddingBegan(A1, none(), none()));
    at("2020-04-01", new ActionSignedOffAsEmbedded(A1, Ref.of("D4"), List.of(Ref.of("E1"))));
    at("2020-05-01", new ActionReopened(A1, "it fell back", Stated.given(Ref.of("D5"))));
    assertThat(
            List.of(
                    "2019-10-15",
                    "2019-11-15",
                    "2019-12-15",
                    "2020-01-15",
                    "2020-02-15",
                    "2020-03-15",
                    "2020-04-15",
                    "2020-05-15")
                .stream()
                .map(this::stage))
        .containsExactly(
            "APPROVED",
            "IN_PROGRESS",
            "PAUSED",
            "IN_PROGRESS",
            "COMPLETED",
            "EMBEDDING",
            "EMBEDDED",
            "REOPENED");
  }

  @Test
  void the_calculated_rating_is_by_the_scheme_in_force_on_the_day() {
    adopt("RAG1", "2019-10-01", 7);
    adopt("RAG2", "2020-03-01", 60);
    assertThat(on("2020-02-20").path("derived").path("calculatedRating").asString()).isEqualTo("G");
    assertThat(on("2020-02-20").path("derived").path("calculatedBy").asString()).isEqualTo("RAG1");
    assertThat(on("2020-03-01").path("derived").path("calculatedRating").asString()).isEqualTo("A");
    assertThat(on("2020-03-01").path("derived").path("calculatedBy").asString()).isEqualTo("RAG2");
    assertThat(on("2020-04-01").path("derived").path("calculatedRating").asString()).isEqualTo("R");
  }

  @Test
  void a_scheme_adopted_ahead_is_not_in_force_before_it_begins() {
    adopt("RAG1", "2019-10-01", 7);
    adopt("RAG2", "2019-12-01", "2020-03-01", 60);
    assertThat(on("2020-02-20").path("derived").path("calculatedBy").asString()).isEqualTo("RAG1");
    assertThat(on("2020-03-01").path("derived").path("calculatedBy").asString()).isEqualTo("RAG2");
  }

  @Test
  void without_a_scheme_nothing_is_calculated_and_nothing_is_green_by_default() {
    JsonNode action = on("2020-02-20");
    assertThat(action.path("derived").has("calculatedRating")).isFalse();
    assertThat(action.has("confidence")).isFalse();
    assertThat(action.path("inWords").asString()).isEqualTo("approved, no rating stated");
  }

  @Test
  void a_declared_rating_stands_beside_the_calculated_one_and_the_difference_shows() {
    adopt("RAG1", "2019-10-01", 7);
    at(
        "2019-12-01",
        new ConfidenceRated(
            A1, Ref.of("RAG1"), "G", Stated.given(day("2019-12-01")), Stated.given("G"), none()));
    assertThat(on("2019-12-02").path("derived").path("differs").asBoolean()).isFalse();
    at(
        "2020-01-01",
        new RatingOverridden(
            A1, Ref.of("RAG1"), "R", Stated.given(day("2020-01-01")), "G", "nobody has applied"));
    JsonNode action = on("2020-01-02");
    assertThat(action.path("confidence").asString()).isEqualTo("R");
    assertThat(action.path("derived").path("calculatedRating").asString()).isEqualTo("G");
    assertThat(action.path("derived").path("differs").asBoolean()).isTrue();
    assertThat(action.path("confidenceRatings")).hasSize(2);
  }

  @Test
  void an_action_waits_for_those_it_depends_on_until_they_are_done() {
    propose("A2", "2020-06-30", "A1");
    assertThat(action("A2", "2020-01-01").path("derived").path("waitsFor").toString())
        .isEqualTo("[\"A1\"]");
    assertThat(on("2020-01-01").path("derived").path("waitedForBy").toString())
        .isEqualTo("[\"A2\"]");
    at("2020-02-01", new CompletionClaimed(A1, none(), List.of()));
    assertThat(action("A2", "2020-02-02").path("derived").path("waitsFor")).isEmpty();
  }

  @Test
  void evidence_of_impact_and_recommendations_linked_later_lead_back_to_the_action() {
    at(
        "2020-02-01",
        new ImpactEvidenceSubmitted(
            Ref.of("E1"),
            List.of(A1),
            "audit",
            "Audit",
            "it holds",
            none(),
            none(),
            none(),
            Strength.PRACTICE,
            none(),
            none()));
    at("2020-02-01", new RecommendationsLinked(A1, List.of(Ref.of("R7"))));
    assertThat(on("2020-02-02").path("derived").path("impactEvidence").toString())
        .isEqualTo("[\"E1\"]");
    AsKnown known = story.known("now", "team");
    assertThat(Derived.naming(known, EntityKind.ACTION, "recommendations", Ref.of("R7")))
        .containsExactly("A1");
    assertThat(Derived.naming(known, EntityKind.ACTION, "recommendations", Ref.of("R8"))).isEmpty();
  }
}
