package uk.improvementboard.standalone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.standalone.demonstration.FictionalCouncil;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Role;

/** The fictional council has a story for each thing that the product does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FictionalCouncilTest {

  private static final Pattern PERSONAL =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+\\.|(?<!\\d)(\\+44|0)[\\d ]{9,13}(?!\\d)|Councillor|Cllr"
              + "|\\b(Mr|Mrs|Ms|Dr)\\b");

  private static final String TEAM = "team";
  private static final String DEPARTMENT = "dfe";

  /** The meeting that did not know. */
  private static final String MARCH = "IB-9";

  private static TakenIn council;

  @BeforeAll
  static void takeIn() {
    council = Wexmoor.takenIn();
  }

  @Test
  void every_line_is_one_that_the_secretariat_may_send_and_none_is_refused() {
    List<ReadCommand> lines = Wexmoor.lines();
    assertThat(lines)
        .allSatisfy(
            read -> {
              assertThat(read.command().programme()).isEqualTo(FictionalCouncil.PROGRAMME);
              assertThat(WhoMayDoWhat.mayAsk(Role.SECRETARIAT, read.command().getClass())).isTrue();
              assertThat(read.confirmed()).isEmpty();
            });
    assertThat(council.events()).hasSizeGreaterThanOrEqualTo(lines.size());
  }

  @Test
  void it_says_that_it_is_made_up_and_names_roles_only() {
    JsonNode programme = council.thing("programme");
    assertThat(programme.path("title").asString()).contains("Demonstration data", "fictional");
    assertThat(programme.path("localArea").asString()).contains("fictional");
    assertThat(PERSONAL.matcher(Wexmoor.text()).results().map(found -> found.group())).isEmpty();
  }

  @Test
  void it_holds_ten_boards_in_eighteen_months() {
    List<String> days = new ArrayList<>();
    for (int meeting = 1; meeting <= 10; meeting++) {
      days.add(council.thing("IB-" + meeting).path("date").asString());
    }
    assertThat(days).isSorted().hasSize(10);
    assertThat(ImpreciseDate.parse(days.getFirst()).first().orElseThrow().plusMonths(18))
        .isAfter(ImpreciseDate.parse(days.getLast()).last().orElseThrow());
  }

  @Test
  void each_board_knows_more_than_the_one_before_it() {
    List<Integer> known = new ArrayList<>();
    for (int meeting = 1; meeting <= 10; meeting++) {
      known.add(council.known("meeting:IB-" + meeting, null, null).knowledge().events().size());
    }
    assertThat(known).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_notice_given_before_the_march_board_and_told_after_it_is_not_in_its_replay() {
    assertThat(council.atMeeting(MARCH, "S1")).isEmpty();
    assertThat(council.thing("S1", "now", "board:IB").orElseThrow().path("text").asString())
        .contains("On 6 March 2025");
    assertThat(learntSince(MARCH, "late")).containsExactly("S1");
    assertThat(council.atMeeting(MARCH, "K2").orElseThrow().path("status").asString())
        .isEqualTo("OPEN");
    assertThat(council.replay(MARCH).path("decisions").toString()).contains("K2 is closed");
    assertThat(council.thing("K2").at("/ratings/0/code").asString()).isEqualTo("20");
  }

  @Test
  void
      a_corrected_figure_and_the_evidence_that_gave_it_are_learnt_since_the_board_relied_on_them() {
    assertThat(learntSince(MARCH, "corrected")).containsExactly("M1", "E3");
    assertThat(inJanuary(council.atMeeting(MARCH, "M1").orElseThrow())).isEqualTo(91);
    assertThat(inJanuary(council.thing("M1"))).isEqualTo(78);
    JsonNode decision = council.thing("D12");
    assertThat(decision.path("reliedOn").toString()).contains("E3");
    assertThat(council.atMeeting(MARCH, "E3").orElseThrow().path("shows").asString())
        .startsWith("91%");
    assertThat(council.thing("E3").path("shows").asString()).startsWith("78%");
    assertThat(
            council
                .thing(council.known("meeting:" + MARCH, null, "show"), "M1")
                .orElseThrow()
                .toString())
        .contains("laterCorrected");
  }

  @Test
  void what_was_signed_off_on_the_wrong_figure_is_reopened_by_a_decision() {
    JsonNode action = council.thing("A1");
    assertThat(action.path("signedOffBy").asString()).isEqualTo("D12");
    assertThat(action.path("stage").asString()).isEqualTo("REOPENED");
    assertThat(action.path("reopenedBy").asString()).isEqualTo("D15");
    assertThat(council.atMeeting("IB-10", "D15")).isPresent();
    assertThat(council.atMeeting(MARCH, "D15")).isEmpty();
  }

  @Test
  void sign_off_is_refused_on_a_calendar_and_given_on_what_changed_for_children() {
    JsonNode then = council.thing("A2", "meeting:IB-7", "board:IB").orElseThrow();
    assertThat(then.path("stage").asString()).isEqualTo("COMPLETED");
    assertThat(then.at("/signOffsRefused/0/decision").asString()).isEqualTo("D6");
    JsonNode now = council.thing("A2");
    assertThat(now.path("stage").asString()).isEqualTo("EMBEDDED");
    assertThat(now.path("signedOffOn").toString()).contains("E2").doesNotContain("E1");
  }

  @Test
  void an_extension_on_an_extension_keeps_the_first_date_and_a_third_is_refused() {
    JsonNode action = council.thing("A4");
    assertThat(action.path("originalDue").asString()).isEqualTo("2024-07-31");
    assertThat(action.at("/derived/extensions/count").asInt()).isEqualTo(2);
    assertThat(action.at("/derived/extensions/totalDays").asInt()).isEqualTo(212);
    assertThat(action.at("/extensionsRefused/0/decision").asString()).isEqualTo("D13");
    assertThat(council.thing("A5").at("/derived/extensions/each/0/post").asString())
        .isEqualTo("Independent chair");
  }

  @Test
  void what_a_board_without_a_quorum_recommends_binds_once_it_is_ratified() {
    assertThat(council.replay("IB-5").toString()).contains("INQUORATE");
    assertThat(council.atMeeting("IB-5", "D5").orElseThrow().at("/derived/status").asString())
        .isEqualTo("RECOMMENDED_WITHOUT_QUORUM");
    JsonNode now = council.thing("D5");
    assertThat(now.at("/derived/status").asString()).isEqualTo("RATIFIED");
    assertThat(now.path("ratifiedAt").asString()).isEqualTo("IB-6");
    assertThat(now.at("/derived/authorised/0/waits").asBoolean()).isFalse();
  }

  @Test
  void a_letter_under_embargo_leaves_no_trace_for_the_board_until_it_is_published() {
    assertThat(council.whole("meeting:IB-7", null)).doesNotContain("H-1");
    assertThat(council.thing("H-1", "meeting:IB-7", DEPARTMENT)).isPresent();
    assertThat(council.thing("H-1", "meeting:IB-7", "public")).isEmpty();
    assertThat(council.atMeeting("IB-8", "H-1")).isPresent();
    assertThat(council.thing("H-1", "now", "public")).isPresent();
    assertThat(learntSince("IB-7", "disclosed")).containsExactly("H-1");
  }

  @Test
  void a_rating_is_overridden_with_its_reason_and_the_calculated_one_is_kept() {
    JsonNode rating = council.thing("A3").path("confidenceRatings").get(1);
    assertThat(rating.path("declared").asString()).isEqualTo("Red");
    assertThat(rating.path("calculated").asString()).isEqualTo("Green");
    assertThat(rating.path("overridden").asBoolean()).isTrue();
    assertThat(rating.path("reason").asString()).isNotBlank();
  }

  @Test
  void two_papers_that_disagree_stay_both_and_a_decision_prefers_one() {
    JsonNode then = council.atMeeting("IB-6", "DQ1").orElseThrow();
    assertThat(then.path("sources")).hasSize(2);
    assertThat(then.path("status").asString()).isEqualTo("NOTED");
    JsonNode now = council.thing("DQ1");
    assertThat(now.path("sources")).hasSize(2);
    assertThat(now.at("/derived/preferredClaim").asString()).isEqualTo("41 posts");
    assertThat(now.path("decision").asString()).isEqualTo("D8");
  }

  @Test
  void what_was_withdrawn_stays_in_the_replays_from_before() {
    assertThat(council.atMeeting("IB-8", "A6").orElseThrow().path("stage").asString())
        .isEqualTo("IN_PROGRESS");
    assertThat(council.thing("A6").path("stage").asString()).isEqualTo("WITHDRAWN");
    assertThat(council.thing("A6").path("withdrawnBy").asString()).isEqualTo("D10");
  }

  @Test
  void a_challenge_is_open_until_the_board_is_satisfied_five_months_later() {
    assertThat(council.atMeeting("IB-4", "C1").orElseThrow().at("/derived/open").asBoolean())
        .isTrue();
    assertThat(council.atMeeting("IB-6", "C1").orElseThrow().at("/derived/open").asBoolean())
        .isFalse();
  }

  @Test
  void a_measure_has_targets_comparators_and_a_figure_that_was_revised() {
    JsonNode timely = council.thing("M1");
    assertThat(timely.path("targets").size()).isEqualTo(2);
    assertThat(timely.path("comparators").size()).isEqualTo(2);
    assertThat(learntSince("IB-7", "revised")).containsExactly("M2");
    assertThat(figure(council.atMeeting("IB-7", "M2").orElseThrow(), "2024-10")).isEqualTo(18.4);
    assertThat(figure(council.thing("M2"), "2024-10")).isEqualTo(19.9);
  }

  @Test
  void a_risk_moves_from_board_to_board() {
    Map<String, String> scores = new LinkedHashMap<>();
    for (String meeting : List.of("IB-2", "IB-3", "IB-7", "IB-9", "IB-10")) {
      scores.put(
          meeting, council.atMeeting(meeting, "K1").orElseThrow().at("/ratings/0/code").asString());
    }
    assertThat(scores.values()).containsExactly("20", "16", "12", "8", "16");
  }

  @Test
  void the_plan_is_submitted_on_day_67_of_70() {
    JsonNode clock = council.thing("I1").at("/derived/clock");
    assertThat(clock.path("workingDay").asInt()).isEqualTo(67);
    assertThat(clock.path("state").asString()).isEqualTo("MET");
    assertThat(clock.path("startAssumed").asBoolean()).isFalse();
  }

  @Test
  void board_actions_are_accepted_or_carried_forward() {
    assertThat(council.thing("BA1").at("/derived/open").asBoolean()).isFalse();
    assertThat(council.thing("BA2").at("/derived/timesCarriedForward").asInt()).isEqualTo(4);
  }

  @Test
  void the_chair_changes_and_each_meeting_has_its_own() {
    assertThat(council.replay("IB-5").path("attendance").toString())
        .contains("AP1")
        .doesNotContain("AP9");
    assertThat(council.replay("IB-6").path("attendance").toString())
        .contains("AP9")
        .doesNotContain("\"AP1\"");
  }

  @Test
  void minutes_are_drafted_again_then_confirmed_then_corrected() {
    assertThat(council.thing("IB-3").path("minutesDrafted").asString()).isEqualTo("2024-05-28");
    JsonNode october = council.thing("IB-6");
    assertThat(october.path("confirmedAt").asString()).isEqualTo("IB-7");
    assertThat(october.at("/minutesCorrected/0/at").asString()).isEqualTo("IB-8");
  }

  @Test
  void something_was_told_at_the_march_board_and_minuted_after_it() {
    JsonNode told = council.replay(MARCH).path("told").get(0);
    assertThat(told.toString()).contains("No agency contract is known to end this year.");
    assertThat(told.path("minuted").asString()).startsWith("told at the meeting, minuted on ");
    assertThat(council.thing("S1", "meeting:" + MARCH, TEAM))
        .as("nor did the team have it in the record when the meeting closed")
        .isEmpty();
  }

  private static List<String> learntSince(String meeting, String how) {
    List<String> refs = new ArrayList<>();
    for (JsonNode learnt : council.learntSince(meeting)) {
      String ref = learnt.path("ref").asString();
      if (learnt.path("learnt").asString().equals(how)) {
        refs.add(ref);
      }
    }
    return refs;
  }

  private static double inJanuary(JsonNode measure) {
    return figure(measure, "2025-01");
  }

  private static double figure(JsonNode measure, String period) {
    for (JsonNode observed : measure.path("observations")) {
      if (observed.path("period").asString().equals(period)) {
        return observed.at("/figure/value").asDouble();
      }
    }
    throw new AssertionError("nothing observed for " + period);
  }
}
