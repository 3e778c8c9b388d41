package uk.improvementboard.query.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/**
 * As known then, 6: what was not known at X was withheld there, or true by then and recorded late,
 * or is new.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateOrNewTest {

  private final Story story =
      new Story()
          .at("2020-03-01T10:00:00Z")
          .recorded(
              new ProgrammeEstablished(
                  Story.PROGRAMME,
                  "Medway",
                  "Medway",
                  Scope.CHILDRENS_SOCIAL_CARE,
                  Stated.notStated()));

  private static JudgementRecorded judged(String area, String grade) {
    return new JudgementRecorded(Ref.of("I1"), area, Stated.given(grade));
  }

  private List<Object> learnt(AsKnown then, AsKnown now) {
    return story.learnt.of(then, now).stream().map(item -> item.get("learnt")).toList();
  }

  @Test
  void in_a_reconstruction_too_what_was_in_the_record_was_withheld_and_the_rest_late_or_new() {
    story
        .from("letter", "1", "2020-02-01")
        .told("public", "2020-12-01", Means.PUBLISHED)
        .recorded(judged("leaders", "Inadequate"))
        .at("2020-12-01T10:00:00Z")
        .effective("2019-07-15")
        .told("public", "2020-12-01", Means.PUBLISHED)
        .recorded(judged("help-and-protection", "Inadequate"))
        .effective("2020-11-15")
        .told("public", "2020-12-01", Means.PUBLISHED)
        .recorded(judged("overall", "Good"));
    AsKnown then = story.reconstructed("2020-03-05T10:00:00Z", "public");
    assertThat(learnt(then, story.reconstructed("now", "public")))
        .containsExactly("disclosed", "late", "new");
  }

  @Test
  void a_correction_is_late_when_what_it_corrects_was_true_by_then() {
    story
        .effective("2019-07-15")
        .recorded(judged("overall", "Good"))
        .at("2020-12-01T10:00:00Z")
        .told("public", "2020-12-01", Means.PUBLISHED)
        .recorded(new FactCorrected(2, judged("overall", "Inadequate"), "misread"));
    assertThat(learnt(story.known("2", "public"), story.known("now", "public")))
        .containsExactly("late");
  }

  @Test
  void a_correction_that_dates_it_anew_is_new_when_that_is_after() {
    story
        .effective("2019-07-15")
        .recorded(judged("overall", "Good"))
        .at("2020-12-01T10:00:00Z")
        .effective("2020-11-15")
        .told("public", "2020-12-01", Means.PUBLISHED)
        .recorded(new FactCorrected(2, judged("overall", "Inadequate"), "misread"));
    assertThat(learnt(story.known("2", "public"), story.known("now", "public")))
        .containsExactly("new");
  }
}
