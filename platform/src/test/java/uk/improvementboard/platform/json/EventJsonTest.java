package uk.improvementboard.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import uk.improvementboard.events.KnowledgeEvent;
import uk.improvementboard.events.MeasureEvent;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Quorum;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventJsonTest {

  /** One statement of each type that events make. */
  record Statements(
      Stated<String> words,
      Stated<Ref> ref,
      Stated<ImpreciseDate> date,
      Stated<Quorum> quorum,
      Stated<Integer> number) {}

  @Test
  void a_given_value_stands_for_itself() {
    Statements given =
        new Statements(
            Stated.given("monthly"),
            Stated.given(Ref.of("R3")),
            Stated.given(ImpreciseDate.parse("2019-07-15/2019-07-26")),
            Stated.given(new Quorum(4, Stated.notStated())),
            Stated.given(7));
    assertThat(EventJson.text(given))
        .isEqualTo(
            """
            {"words":"monthly","ref":"R3","date":"2019-07-15/2019-07-26",\
            "quorum":{"members":4,"rule":{"absent":"NOT_STATED"}},"number":7}\
            """);
    assertThat(roundTrip(given)).isEqualTo(given);
  }

  @Test
  void an_absent_value_says_why() {
    Statements absent =
        new Statements(
            Stated.notStated(),
            Stated.notApplicable(),
            Stated.suppressed(),
            Stated.notStated(),
            Stated.notApplicable());
    assertThat(EventJson.text(absent)).contains("\"ref\":{\"absent\":\"NOT_APPLICABLE\"}");
    assertThat(roundTrip(absent)).isEqualTo(absent);
  }

  private static Statements roundTrip(Statements statements) {
    return EventJson.events().readValue(EventJson.text(statements), Statements.class);
  }

  @Test
  void a_reason_that_does_not_exist_is_refused() {
    assertThatThrownBy(
            () ->
                EventJson.events()
                    .readValue(
                        "{\"absent\":\"FORGOTTEN\"}", new TypeReference<Stated<String>>() {}))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("FORGOTTEN");
  }

  @Test
  void what_a_sender_leaves_out_is_not_stated_where_the_reader_allows_it() {
    assertThat(EventJson.read("{\"words\":null}", Statements.class))
        .isEqualTo(
            new Statements(
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "1.50", "0.000", "12345678901234567890.10", "1E+3"})
  void a_figure_keeps_its_digits(String digits) {
    Figure figure =
        new Figure.Number(
            new BigDecimal(digits), List.of(new Figure.Part(new BigDecimal(digits), "part")));
    assertThat(EventJson.events().readValue(EventJson.text(figure), Figure.class))
        .isEqualTo(figure);
  }

  @Test
  void a_figure_keeps_its_digits_inside_a_correction_too() {
    KnowledgeEvent.FactCorrected corrected =
        new KnowledgeEvent.FactCorrected(
            4,
            new MeasureEvent.ObservationReported(
                Ref.of("M1"),
                ImpreciseDate.parse("2020-01"),
                Stated.notStated(),
                new Figure.Number(new BigDecimal("1.50"), List.of()),
                Stated.notStated(),
                MeasureEvent.Firmness.FINAL,
                Stated.notStated()),
            "misread");
    String json = EventJson.text(corrected);
    assertThat(json)
        .contains("\"instead\":{\"name\":\"measure.observation-reported\",\"revision\":\"2\"")
        .contains("\"value\":1.50");
    assertThat(EventJson.events().readValue(json, KnowledgeEvent.FactCorrected.class))
        .isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"plan.vanished\",\"revision\":\"1\",\"says\":{}}",
        "{\"name\":\"meeting.closed\",\"revision\":\"2\",\"says\":{\"meeting\":\"MT1\"}}",
        "{\"name\":\"meeting.closed\",\"revision\":\"1\",\"says\":{\"meeting\":\"MT1\"},\"x\":1}",
        "{\"name\":\"meeting.closed\",\"says\":{\"meeting\":\"MT1\"}}",
        "{\"name\":\"meeting.closed\",\"revision\":\"1\",\"says\":null}",
        "{\"meeting\":\"MT1\"}"
      })
  void an_event_inside_another_is_refused_unless_it_is_named_as_stored(String instead) {
    String json = "{\"corrects\":4,\"instead\":" + instead + ",\"reason\":\"misread\"}";
    assertThatThrownBy(() -> EventJson.events().readValue(json, KnowledgeEvent.FactCorrected.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void sealed_values_say_which_kind_they_are() {
    for (Figure figure :
        List.of(
            new Figure.None("none"),
            new Figure.Words("has reduced"),
            new Figure.Suppressed(),
            new Figure.NotReported())) {
      String json = EventJson.text(figure);
      assertThat(json).startsWith("{\"kind\":\"" + figure.getClass().getSimpleName() + "\"");
      assertThat(EventJson.events().readValue(json, Figure.class)).isEqualTo(figure);
    }
    for (Restriction restriction :
        List.of(
            new Restriction.Open(),
            new Restriction.Hidden("embargo"),
            new Restriction.Exempt(Stated.notStated()))) {
      String json = EventJson.text(restriction);
      assertThat(json).startsWith("{\"kind\":");
      assertThat(EventJson.events().readValue(json, Restriction.class)).isEqualTo(restriction);
    }
    assertThatThrownBy(() -> EventJson.events().readValue("{\"kind\":\"Guess\"}", Figure.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void what_may_be_absent_may_be_left_out_and_what_may_not_may_not() {
    Disclosure published =
        new Disclosure(
            Audience.PUBLIC, ImpreciseDate.parse("2020-01-07"), Disclosure.Means.PUBLISHED, null);
    String json = EventJson.text(published);
    assertThat(json).doesNotContain("meeting");
    assertThat(EventJson.events().readValue(json, Disclosure.class)).isEqualTo(published);
    assertThatThrownBy(
            () ->
                EventJson.events()
                    .readValue(json.replace("\"audience\":\"public\",", ""), Disclosure.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("audience");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"members\":4,\"rule\":\"four\"} trailing",
        "{\"members\":null,\"rule\":\"four\"}",
        "{\"members\":4.5,\"rule\":\"four\"}",
        "{\"members\":\"4\",\"rule\":\"four\"}",
        "{\"members\":4,\"members\":5,\"rule\":\"four\"}"
      })
  void what_is_not_quite_json_of_ours_is_refused(String json) {
    assertThatThrownBy(() -> EventJson.events().readValue(json, Quorum.class))
        .isInstanceOf(JacksonException.class);
  }

  /** A value that is an object itself, of one component or two. */
  record Wrapped(Stated<Reasoned> one, Stated<Reasoned> other) {}

  record Reasoned(String absent, @Nullable String why) {}

  @Test
  void an_object_that_begins_like_an_absence_and_goes_on_is_a_value() {
    Wrapped value = new Wrapped(Stated.given(new Reasoned("the lead", "ill")), Stated.suppressed());
    String json = EventJson.text(value);
    assertThat(json)
        .isEqualTo(
            "{\"one\":{\"absent\":\"the lead\",\"why\":\"ill\"},\"other\":{\"absent\":\"SUPPRESSED\"}}");
    assertThat(EventJson.events().readValue(json, Wrapped.class)).isEqualTo(value);
    assertThat(
            EventJson.events()
                .readValue(
                    "{\"one\":{\"why\":\"ill\",\"absent\":\"the lead\"},\"other\":{\"absent\":\"SUPPRESSED\"}}",
                    Wrapped.class))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"absent\":null}",
        "{\"absent\":1}",
        "{\"absent\":{\"absent\":\"NOT_STATED\"}}",
        "{\"absent\":\"NOT_STATED\",\"absent\":\"NOT_STATED\"}",
        "{\"absent\":\"NOT_STATED\",\"why\":\"x\"}",
        "[\"monthly\"]"
      })
  void what_is_neither_words_nor_the_reason_of_their_absence_is_refused(String json) {
    assertThatThrownBy(
            () -> EventJson.events().readValue(json, new TypeReference<Stated<String>>() {}))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void what_recurs_is_read_into_one_instance_and_what_differs_is_not() {
    String json = "[\"R3\",\"R4\",\"R3\"]";
    List<Ref> refs = EventJson.events().readValue(json, new TypeReference<List<Ref>>() {});
    assertThat(refs).containsExactly(Ref.of("R3"), Ref.of("R4"), Ref.of("R3"));
    assertThat(refs.get(0)).isSameAs(refs.get(2));
    assertThatThrownBy(() -> EventJson.events().readValue("\"no reference\"", Ref.class))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> EventJson.events().readValue("3", Ref.class))
        .isInstanceOf(JacksonException.class);
  }
}
