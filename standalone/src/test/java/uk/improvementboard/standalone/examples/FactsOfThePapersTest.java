package uk.improvementboard.standalone.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.standalone.examples.Example.Line;
import uk.improvementboard.standalone.examples.Example.Shown;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Source;
import uk.improvementboard.terms.Stated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactsOfThePapersTest {

  private static final Pattern PERSONAL =
      Pattern.compile("[\\w.+-]+@[\\w-]+\\.|(?<!\\d)(\\+44|0)[\\d ]{9,13}(?!\\d)|Councillor|Cllr");

  @ParameterizedTest
  @EnumSource
  void every_line_is_of_its_own_programme_and_nothing_else_is_in_it(Example example) {
    assertThat(example.lines())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.programme()).isEqualTo(example.programme);
              assertThat(line.data().isObject()).isTrue();
              assertThat(line.data().has("programme")).isFalse();
            });
    assertThat(example.lines().getFirst().command()).isEqualTo("EstablishProgramme");
  }

  @ParameterizedTest
  @EnumSource
  void every_line_names_the_paper_the_paragraph_and_the_day_of_the_paper(Example example) {
    assertThat(example.lines())
        .allSatisfy(
            line -> {
              Source source = Objects.requireNonNull(line.source());
              assertThat(source.document()).isNotBlank();
              assertThat(source.paragraph()).isNotBlank();
              assertThat(Objects.requireNonNull(source.statedOn()).first()).isPresent();
            });
  }

  @ParameterizedTest
  @EnumSource
  void every_fact_of_the_paper_is_shown_and_nothing_else_is_called_one(Example example) {
    assertThat(example.shown().stream().map(Shown::fact).distinct())
        .containsExactlyElementsOf(example.facts());
  }

  @ParameterizedTest
  @EnumSource
  void every_fact_is_in_the_answers_with_the_paragraph_that_says_it(Example example) {
    TakenIn taken = TakenIn.whole(example);
    List<String> notShown = new ArrayList<>();
    for (Shown fact : example.shown()) {
      if (taken.refs().contains(Ref.of(fact.thing()))) {
        JsonNode answer = taken.thing(fact.thing());
        if (answered(taken, answer, fact)) {
          continue;
        }
        notShown.add(fact + "\n    in " + at(answer, fact.field()));
      } else {
        notShown.add(fact + "\n    there is no such thing");
      }
    }
    assertThat(notShown).isEmpty();
  }

  private static JsonNode at(JsonNode answer, String field) {
    return answer.at("/" + field);
  }

  private static boolean answered(TakenIn taken, JsonNode answer, Shown fact) {
    JsonNode value = at(answer, fact.field());
    if (value.isArray() && !value.isEmpty() && value.get(0).has("position")) {
      for (JsonNode entry : value) {
        if (words(entry).contains(fact.shows())
            && says(taken, entry.path("position").asLong(), fact)) {
          return true;
        }
      }
      return false;
    }
    if (!words(value).contains(fact.shows())) {
      return false;
    }
    JsonNode statement = answer.path("statements").path(fact.field());
    return statement.has("position")
        ? says(taken, statement.path("position").asLong(), fact)
        : fact.paragraph() == null || heldByNoField(fact);
  }

  /**
   * How a thing is restricted is said by the event that registers it, not by a field of its own.
   */
  private static boolean heldByNoField(Shown fact) {
    return fact.field().equals("restriction");
  }

  private static boolean says(TakenIn taken, long position, Shown fact) {
    Source source = taken.at(position).envelope().source();
    return fact.paragraph() == null
        || (source != null
            && source.paragraph() != null
            && paragraphs(source.paragraph()).contains(fact.paragraph()));
  }

  private static List<String> paragraphs(String named) {
    return List.of(named.split(", ", -1));
  }

  /** What a reader reads: every value, in order, and "not stated" where there is none. */
  private static String words(JsonNode value) {
    if (value.isObject() && value.size() == 1 && value.has("absent")) {
      return Stated.Reason.valueOf(value.path("absent").asString()).words();
    }
    if (value.isContainer()) {
      List<String> words = new ArrayList<>();
      value.forEach(part -> words.add(words(part)));
      return String.join(" ", words);
    }
    return value.isMissingNode() ? "" : value.asString();
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_in_the_record_that_no_fact_of_the_paper_is_shown_by(Example example) {
    assertThat(TakenIn.whole(example).refs())
        .extracting(Ref::value)
        .isSubsetOf(example.shown().stream().map(Shown::thing).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void nothing_personal_and_no_number_of_a_fact_is_in_the_lines(Example example) {
    assertThat(PERSONAL.matcher(example.text(".jsonl")).results().map(found -> found.group()))
        .isEmpty();
    assertThat(example.text(".jsonl")).doesNotContainPattern("\"[EHM]\\d\\d\"");
  }

  @ParameterizedTest
  @EnumSource
  void the_meetings_are_in_order_and_each_is_called_then_has_its_pack_then_opens_then_closes(
      Example example) {
    List<String> order = List.of("ScheduleMeeting", "IssuePack", "OpenMeeting", "CloseMeeting");
    Map<String, Integer> stage = new HashMap<>();
    LocalDate latest = LocalDate.MIN;
    for (Line line : example.lines()) {
      int now = order.indexOf(line.command());
      if (now < 0) {
        continue;
      }
      assertThat(stage.merge(line.says("meeting"), 1, Integer::sum))
          .as(line.command() + " " + line.says("meeting"))
          .isEqualTo(now + 1);
      if (now == 0) {
        LocalDate day = ImpreciseDate.parse(line.says("on")).first().orElseThrow();
        assertThat(day).isAfter(latest);
        latest = day;
      }
    }
    assertThat(stage)
        .isNotEmpty()
        .allSatisfy((meeting, reached) -> assertThat(reached).isEqualTo(4));
  }

  @ParameterizedTest
  @EnumSource
  void what_a_pack_put_before_a_body_stands_between_the_call_of_its_meeting_and_its_opening(
      Example example) {
    Set<Ref> called = new HashSet<>();
    Set<Ref> opened = new HashSet<>();
    for (Line line : example.lines()) {
      if (line.is("ScheduleMeeting")) {
        called.add(Ref.of(line.says("meeting")));
      }
      if (line.is("OpenMeeting")) {
        opened.add(Ref.of(line.says("meeting")));
      }
      for (Disclosure disclosure : line.disclosed()) {
        Ref meeting = disclosure.meeting();
        if (meeting != null) {
          if (!called.contains(meeting) || opened.contains(meeting)) {
            fail(line.command() + " discloses at " + meeting + ", which is not being prepared");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_line_was_certainly_let_known_before_one_that_stands_above_it(Example example) {
    LocalDate latest = LocalDate.MIN;
    for (Line line : example.lines()) {
      if (!line.disclosed().isEmpty()) {
        ImpreciseDate on = line.disclosed().getFirst().on();
        assertThat(on.last().orElse(LocalDate.MAX)).as(line.command()).isAfterOrEqualTo(latest);
        LocalDate first = on.first().orElse(latest);
        latest = first.isAfter(latest) ? first : latest;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_reference_is_given_to_one_thing_only(Example example) {
    Map<String, String> kinds =
        Map.ofEntries(
            Map.entry("EstablishBoard", "board"),
            Map.entry("AppointToBoard", "appointment"),
            Map.entry("ScheduleMeeting", "meeting"),
            Map.entry("RegisterDocument", "paper"),
            Map.entry("SubmitReview", "paper"),
            Map.entry("RecordInspectionOutcome", "inspection"),
            Map.entry("ExpectInspection", "inspection"),
            Map.entry("RaiseRecommendation", "recommendation"),
            Map.entry("DraftPlan", "plan"),
            Map.entry("ProposeAction", "action"),
            Map.entry("DefineMeasure", "measure"),
            Map.entry("IdentifyRisk", "risk"),
            Map.entry("NoteDiscrepancy", "discrepancy"));
    List<String> given = new ArrayList<>();
    for (Line line : example.lines()) {
      String field = kinds.get(line.command());
      if (field != null) {
        given.add(line.says(field));
      }
      line.data()
          .path("findings")
          .forEach(finding -> given.add(finding.path("finding").asString("")));
    }
    given.removeIf(String::isEmpty);
    assertThat(given).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void no_pack_names_parts_of_the_record_so_that_only_what_the_paper_said_is_in_it(
      Example example) {
    assertThat(example.lines("IssuePack"))
        .isNotEmpty()
        .allSatisfy(pack -> assertThat(pack.data().path("sections")).isEmpty());
    Set<String> scrutiny = new HashSet<>();
    example.lines("ScheduleMeeting").forEach(call -> scrutiny.add(call.says("board")));
    assertThat(example.lines("AdoptTermsOfReference").map(terms -> terms.says("board")))
        .doesNotContainAnyElementsOf(scrutiny);
  }
}
