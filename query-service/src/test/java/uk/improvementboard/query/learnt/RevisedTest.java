package uk.improvementboard.query.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.MeasureEvent.Firmness;
import uk.improvementboard.events.MeasureEvent.MeasureDefined;
import uk.improvementboard.events.MeasureEvent.MeasureDefinitionRevised;
import uk.improvementboard.events.MeasureEvent.ObservationReported;
import uk.improvementboard.events.MeasureEvent.ObservationRevised;
import uk.improvementboard.events.MeasureEvent.Polarity;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Stated;

/** As known then, 6: <em>revised</em> is a figure or a definition known then and given anew. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisedTest {

  private static final Ref M1 = Ref.of("M1");

  private static Story story() {
    return new Story()
        .at("2020-01-06T10:00:00Z")
        .recorded(
            new ProgrammeEstablished(
                Story.PROGRAMME,
                "Medway",
                "Medway",
                Scope.CHILDRENS_SOCIAL_CARE,
                Stated.notStated()))
        .told("dfe", "2020-01-06", Means.SENT)
        .recorded(
            new MeasureDefined(
                M1,
                "Visits on time",
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.given("%"),
                Polarity.HIGHER_IS_BETTER,
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                List.of()));
  }

  private static ObservationReported seen(String period) {
    return new ObservationReported(
        M1,
        ImpreciseDate.parse(period),
        Stated.notStated(),
        new Figure.Number(new BigDecimal("70"), List.of()),
        Stated.notStated(),
        Firmness.PROVISIONAL,
        Stated.notStated());
  }

  private static ObservationRevised revised(String period, String value) {
    return new ObservationRevised(
        M1,
        ImpreciseDate.parse(period),
        Stated.notStated(),
        new Figure.Number(new BigDecimal(value), List.of()),
        Stated.notStated(),
        Firmness.FINAL,
        Stated.notStated(),
        "late returns");
  }

  private static MeasureDefinitionRevised redefined(String version) {
    return new MeasureDefinitionRevised(
        M1,
        version,
        Stated.given("within five days"),
        Stated.given("%"),
        Polarity.HIGHER_IS_BETTER,
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        "guidance");
  }

  private static List<Object> learnt(Story story, long since, String audience) {
    List<Map<String, Object>> learnt =
        story.learnt.of(story.known("" + since, audience), story.known("now", audience));
    return learnt.stream().map(one -> one.get("learnt")).toList();
  }

  @Test
  void a_figure_known_then_and_revised_since_is_revised() {
    Story story = story().recorded(seen("2020-01"));
    long then = story.head();
    story.recorded(revised("2020-01", "71"));
    assertThat(learnt(story, then, "team")).containsExactly("revised");
  }

  @Test
  void it_is_revised_even_where_it_is_true_only_from_later() {
    Story story = story().recorded(seen("2020-01"));
    long then = story.head();
    story.at("2020-03-02T10:00:00Z").recorded(revised("2020-01", "71"));
    assertThat(learnt(story, then, "team")).containsExactly("revised");
  }

  @Test
  void a_revision_of_a_revision_known_then_is_revised_too() {
    Story story = story().recorded(seen("2020-01")).recorded(revised("2020-01", "71"));
    long then = story.head();
    story.recorded(revised("2020-01", "72"));
    assertThat(learnt(story, then, "team")).containsExactly("revised");
  }

  @Test
  void a_figure_of_another_period_is_not_revised() {
    Story story = story().recorded(seen("2020-01"));
    long then = story.head();
    story.at("2020-03-02T10:00:00Z").recorded(seen("2020-02"));
    assertThat(learnt(story, then, "team")).containsExactly("new");
  }

  @Test
  void to_those_who_did_not_know_the_figure_its_revision_revises_nothing() {
    Story story = story().recorded(seen("2020-01"));
    long then = story.head();
    story
        .effective("2020-01-06")
        .told("dfe", "2020-03-02", Means.SENT)
        .recorded(revised("2020-01", "71"));
    assertThat(learnt(story, then, "dfe")).containsExactly("late");
    assertThat(learnt(story, then, "team")).containsExactly("revised");
  }

  @Test
  void a_definition_known_then_and_given_anew_is_revised() {
    Story story = story();
    long then = story.head();
    story.told("dfe", "2020-03-02", Means.SENT).recorded(redefined("2"));
    assertThat(learnt(story, then, "dfe")).containsExactly("revised");
    long second = story.head();
    story.recorded(redefined("3"));
    assertThat(learnt(story, second, "team")).containsExactly("revised");
  }

  @Test
  void a_correction_is_corrected_and_stands_before_what_is_revised() {
    Story story = story().recorded(seen("2020-01"));
    long then = story.head();
    story
        .recorded(revised("2020-01", "71"))
        .recorded(new FactCorrected(then, seen("2020-02"), "misread"));
    assertThat(learnt(story, then, "team")).containsExactly("corrected", "revised");
  }
}
