package uk.improvementboard.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.InterventionEvent.InterventionLifted;
import uk.improvementboard.events.InterventionEvent.RequirementMet;
import uk.improvementboard.events.InterventionEvent.RequirementSet;
import uk.improvementboard.events.InterventionEvent.ReviewHeld;
import uk.improvementboard.events.InterventionEvent.ReviewScheduled;
import uk.improvementboard.events.InterventionEvent.StatutoryDirectionIssued;
import uk.improvementboard.events.InterventionEvent.StatutoryDirectionUpdated;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.PaperEvent.ReviewSubmitted;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/**
 * Medway's direction was issued anew on 7 January 2020, and the Commissioner reports to the
 * Minister at six and twelve months from the date of issue.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewPointsTest {

  private static final Ref DIRECTION = Ref.of("IV1");
  private static final Ref SIX = Ref.of("RV1");
  private static final Ref TWELVE = Ref.of("RV2");
  private final Story story = new Story();

  @BeforeEach
  void begin() {
    story
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME,
                "Medway",
                "Medway",
                Scope.CHILDRENS_SOCIAL_CARE,
                Stated.notStated()))
        .effective("2019-08")
        .recorded(
            new StatutoryDirectionIssued(
                DIRECTION,
                "Statutory direction",
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated()));
    updated("2020-01-07");
    review(SIX, 6);
    review(TWELVE, 12);
  }

  private void updated(String on) {
    story.effective(on).recorded(update(on));
  }

  private static StatutoryDirectionUpdated update(String on) {
    return new StatutoryDirectionUpdated(
        DIRECTION, Stated.given(ImpreciseDate.parse(on)), Stated.notStated(), Stated.notStated());
  }

  private void review(Ref review, int months) {
    story
        .effective("2020-01-07")
        .recorded(
            new ReviewScheduled(
                review,
                DIRECTION,
                "Report at " + months + " months",
                Stated.given(months),
                Stated.notStated(),
                Stated.given("Commissioner"),
                Stated.given("Minister")));
  }

  private AsKnown on(@Nullable String day) {
    return story.asking.asKnown(
        Story.SECRETARIAT, Story.PROGRAMME, AsOf.parse("now", null, "team", day, null, null));
  }

  private Map<String, Object> derived(EntityKind kind, Ref ref, @Nullable String day) {
    Map<String, Object> thing = story.things.one(on(day), kind, ref).orElseThrow();
    @SuppressWarnings("unchecked")
    Map<String, Object> follows = (Map<String, Object>) thing.getOrDefault("derived", Map.of());
    return follows;
  }

  private Map<String, Object> review(Ref review, @Nullable String day) {
    return derived(EntityKind.REVIEW, review, day);
  }

  @Test
  void review_points_are_counted_from_the_date_of_issue_and_say_so() {
    assertThat(review(SIX, "2020-03-05"))
        .containsEntry("dueOn", "2020-07-07")
        .containsEntry("counted", "6 months after the issue, 7 January 2020")
        .containsEntry("reviewState", "DUE")
        .containsEntry("daysLeft", 124L);
    assertThat(review(TWELVE, "2020-03-05")).containsEntry("dueOn", "2021-01-07");
  }

  @Test
  void a_point_is_about_to_lapse_in_its_last_four_weeks() {
    assertThat(review(SIX, "2020-06-08")).containsEntry("reviewState", "DUE");
    assertThat(review(SIX, "2020-06-09")).containsEntry("reviewState", "ABOUT_TO_LAPSE");
    assertThat(review(SIX, "2020-07-07"))
        .containsEntry("reviewState", "ABOUT_TO_LAPSE")
        .containsEntry("daysLeft", 0L);
    assertThat(derived(EntityKind.INTERVENTION, DIRECTION, "2020-07-07"))
        .containsEntry("reviewsAboutToLapse", List.of("RV1"))
        .containsEntry("lapsedReviews", List.of());
  }

  @Test
  void a_point_that_nobody_met_has_lapsed_from_the_day_after_and_shows_with_its_intervention() {
    assertThat(review(SIX, "2020-07-08"))
        .containsEntry("reviewState", "LAPSED")
        .containsEntry("overdue", true)
        .containsEntry("daysLate", 1L);
    assertThat(derived(EntityKind.INTERVENTION, DIRECTION, "2020-07-08"))
        .containsEntry("lapsedReviews", List.of("RV1"));
  }

  @Test
  void a_report_that_names_the_point_meets_it_for_those_who_know_the_report() {
    story
        .effective("2020-07-06")
        .recorded(
            new ReviewSubmitted(
                Ref.of("H-1"),
                "Six-month report",
                "Commissioner",
                "Minister",
                ImpreciseDate.parse("2020-07-06"),
                Stated.notStated(),
                Stated.given(SIX),
                Stated.given(DIRECTION),
                new Restriction.Hidden("embargo")));
    assertThat(review(SIX, "2020-07-08"))
        .containsEntry("reviewState", "SUBMITTED")
        .containsEntry("overdue", false)
        .containsEntry("reports", List.of("H-1"));
    assertThat(review(SIX, "2020-07-05")).containsEntry("reviewState", "ABOUT_TO_LAPSE");
  }

  @Test
  void a_review_that_was_held_has_not_lapsed() {
    story
        .effective("2020-07-01")
        .recorded(
            new ReviewHeld(
                SIX, Stated.given(ImpreciseDate.parse("2020-07-01")), Stated.notStated()));
    assertThat(review(SIX, "2020-08-01")).containsEntry("reviewState", "HELD");
  }

  @Test
  void points_scheduled_before_the_direction_was_issued_anew_keep_their_day() {
    updated("2021-01-29");
    review(Ref.of("RV3"), 6);
    assertThat(review(TWELVE, "2021-02-01")).containsEntry("dueOn", "2021-01-07");
    assertThat(review(Ref.of("RV3"), "2021-02-01")).containsEntry("dueOn", "2021-07-29");
  }

  @Test
  void a_corrected_date_of_issue_moves_the_points_counted_from_it() {
    story.recorded(new FactCorrected(3, update("2020-01-10"), "the Minister's letter"));
    assertThat(review(SIX, "2020-03-05")).containsEntry("dueOn", "2020-07-10");
  }

  @Test
  void after_an_intervention_is_lifted_its_later_points_are_no_longer_due_and_lapsed_ones_are() {
    story
        .effective("2020-10-01")
        .recorded(
            new InterventionLifted(
                DIRECTION,
                Stated.given(ImpreciseDate.parse("2020-10-01")),
                Stated.notStated(),
                Stated.notStated()));
    assertThat(review(TWELVE, "2021-03-01")).containsEntry("reviewState", "NO_LONGER_DUE");
    assertThat(review(SIX, "2021-03-01")).containsEntry("reviewState", "LAPSED");
  }

  @Test
  void a_point_of_an_intervention_without_a_date_has_no_day() {
    story.recorded(
        new StatutoryDirectionIssued(
            Ref.of("IV2"),
            "Another",
            Stated.notStated(),
            Stated.notStated(),
            Stated.given(ImpreciseDate.parse("2019")),
            Stated.notStated(),
            Stated.notStated()));
    story.recorded(
        new ReviewScheduled(
            Ref.of("RV9"),
            Ref.of("IV2"),
            "Report",
            Stated.given(6),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated()));
    assertThat(review(Ref.of("RV9"), null))
        .containsEntry("reviewState", "NO_DATE")
        .doesNotContainKey("dueOn");
  }

  @Test
  void requirements_met_are_counted_and_those_past_their_date_are_overdue() {
    story
        .effective("2020-01-07")
        .recorded(
            new RequirementSet(
                Ref.of("Q1"),
                DIRECTION,
                "Work with the Commissioner",
                Stated.given(ImpreciseDate.parse("2020-03"))))
        .effective("2020-01-07")
        .recorded(
            new RequirementSet(Ref.of("Q2"), DIRECTION, "Report monthly", Stated.notStated()));
    assertThat(derived(EntityKind.REQUIREMENT, Ref.of("Q1"), "2020-04-02"))
        .containsEntry("overdue", true)
        .containsEntry("daysLate", 2L);
    story
        .effective("2020-04-03")
        .recorded(
            new RequirementMet(
                Ref.of("Q1"), Stated.notStated(), Stated.notStated(), Stated.notStated()));
    assertThat(derived(EntityKind.INTERVENTION, DIRECTION, "2020-05-01"))
        .containsEntry("requirements", List.of("Q1", "Q2"))
        .containsEntry("requirementsMet", 1L);
    assertThat(derived(EntityKind.REQUIREMENT, Ref.of("Q1"), "2020-05-01"))
        .containsEntry("overdue", false);
    assertThat(derived(EntityKind.INTERVENTION, DIRECTION, "2020-04-02"))
        .containsEntry("requirementsMet", 0L);
  }
}
