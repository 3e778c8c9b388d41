package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.endtoend.Reader.Answer;
import uk.improvementboard.terms.Role;

/** What the three councils' papers must yield, asked over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PapersScenariosTest {

  private static final String MEDWAY = "/api/v1/programmes/medway";
  private static final String EALING = "/api/v1/programmes/ealing";
  private static final String HAMMERSMITH = "/api/v1/programmes/hammersmith-and-fulham";
  private static final String IN_MARCH = MEDWAY + "/meetings/SC-2020-03-05/replay";
  private static final String IN_DECEMBER = MEDWAY + "/meetings/SC-2019-12/replay";
  private static final String IN_OCTOBER = MEDWAY + "/meetings/SC-2019-10-03/replay";

  private static Product product;

  @BeforeAll
  static void start() {
    product = Product.withExamples();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  private static Answer asked(Role role, String path) {
    Answer answer = product.as(role).get(path);
    assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
    return answer;
  }

  private static JsonNode thing(JsonNode things, String ref) {
    for (JsonNode thing : things) {
      if (thing.path("ref").asString("").equals(ref)) {
        return thing;
      }
    }
    throw new AssertionError("no " + ref + " in " + things);
  }

  private static List<String> refs(JsonNode things) {
    List<String> refs = new ArrayList<>();
    things.forEach(thing -> refs.add(thing.path("ref").asString("")));
    return refs;
  }

  @Test
  void a1_the_december_committee_sees_nothing_of_the_report_and_the_department_has_it() {
    assertThat(asked(Role.ADVISER, IN_DECEMBER).body())
        .doesNotContain("H-1")
        .doesNotContain("Commissioner");
    JsonNode report =
        thing(
            asked(Role.ADVISER, IN_DECEMBER + "?audience=dfe").json().at("/data/known/papers"),
            "H-1");
    assertThat(report.path("inWords").asString()).contains("submitted 2 December 2019");
    assertThat(
            refs(
                asked(Role.ADVISER, IN_DECEMBER + "?audience=dfe&mode=reconstructed")
                    .json()
                    .at("/data/known/papers")))
        .as("an imprecise December is taken at its first day")
        .doesNotContain("H-1");
  }

  @Test
  void a1_in_march_the_committee_has_the_report_as_public_since_7_january() {
    JsonNode report = thing(asked(Role.ADVISER, IN_MARCH).json().at("/data/known/papers"), "H-1");
    assertThat(report.path("inWords").asString()).contains("public 7 January 2020");
  }

  @Test
  void a4_the_first_monitoring_visit_is_planned_then_and_suspended_now() {
    JsonNode visit =
        thing(asked(Role.ADVISER, IN_MARCH).json().at("/data/known/inspections"), "MV-1");
    assertThat(visit.path("status").asString()).isEqualTo("PLANNED");
    assertThat(visit.path("plannedFor").asString()).isEqualTo("2020-03-18/2020-03-19");
    assertThat(visit.path("inWords").asString())
        .isEqualTo("planned 18 to 19 March 2020, not for publication");
    JsonNode now = asked(Role.SECRETARIAT, MEDWAY + "/inspections/MV-1").json().get("data");
    assertThat(now.path("status").asString()).isEqualTo("SUSPENDED");
    assertThat(now.path("suspendedFrom").asString()).isEqualTo("2020-03-17");
  }

  @Test
  void a6_the_figures_of_ealing_each_with_its_paragraph() {
    JsonNode measures =
        asked(Role.SECRETARIAT, EALING + "/meetings/SRP2-2020-11-11/replay")
            .json()
            .at("/data/known/measures");
    List<String> found = new ArrayList<>();
    for (JsonNode measure : measures) {
      for (JsonNode observation : measure.path("observations")) {
        String key = "observations/" + observation.path("period").asString();
        String paragraph =
            measure.at("/statements").path(key).at("/source/paragraph").asString("?");
        found.add(observation.path("inWords").asString() + " @ " + paragraph);
      }
    }
    assertThat(found)
        .contains(
            "1107 @ 1.12",
            "20 = 8 + 12 @ 1.16",
            "18 @ 1.16",
            "21 @ 1.22",
            "8 @ 1.22",
            "24 @ 1.22",
            "no unallocated cases @ 1.9",
            "has reduced @ 1.15");
  }

  @Test
  void a6_the_position_of_ealings_plan_was_77_days_old_at_the_meeting() {
    JsonNode papers =
        asked(Role.SECRETARIAT, EALING + "/meetings/SRP2-2020-11-11/replay")
            .json()
            .at("/data/known/papers");
    assertThat(thing(papers, "Appendix-2").at("/derived/ageInDays").asLong()).isEqualTo(77);
  }

  @Test
  void a7_nothing_of_hammersmith_and_fulham_is_green_by_default() {
    JsonNode known =
        asked(Role.SECRETARIAT, HAMMERSMITH + "/meetings/CEPAC-2020-11-09/replay")
            .json()
            .at("/data/known");
    for (String ref : List.of("A", "B", "C", "D", "E")) {
      JsonNode recommendation = thing(known.get("recommendations"), ref);
      assertThat(recommendation.at("/derived/gaps").toString()).contains("no measure recorded");
      assertThat(recommendation.at("/derived/actions").size()).isPositive();
      for (JsonNode action : recommendation.at("/derived/actions")) {
        JsonNode shown = thing(known.get("actions"), action.asString());
        assertThat(shown.path("inWords").asString()).contains("no rating stated");
      }
    }
    assertThat(known.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("\"green\"");
  }

  @Test
  void a9_the_exempt_appendix_is_whole_for_officers_and_only_exempt_for_the_public() {
    JsonNode whole = thing(asked(Role.SECRETARIAT, HAMMERSMITH + "/papers").items(), "Appendix-1");
    assertThat(whole.path("title").asString()).contains("self-evaluation executive summary");
    JsonNode open =
        thing(
            asked(
                    Role.SECRETARIAT,
                    HAMMERSMITH + "/meetings/CEPAC-2020-11-09/replay?audience=public")
                .json()
                .at("/data/known/papers"),
            "Appendix-1");
    assertThat(open.path("known").asString()).isEqualTo("exempt");
    assertThat(open.path("paragraph").asString()).isEqualTo("not stated");
    assertThat(open.toString()).doesNotContain("self-evaluation");
  }

  @Test
  void a2_the_committee_of_3_october_2019_knew_inadequate_no_plan_and_working_day_27_of_70() {
    JsonNode inspection =
        thing(asked(Role.ADVISER, IN_OCTOBER).json().at("/data/known/inspections"), "ILACS-2019");
    assertThat(inspection.get("judgements").get(0).path("grade").asString())
        .isEqualTo("Inadequate");
    for (int area = 1; area < inspection.get("judgements").size(); area++) {
      assertThat(inspection.get("judgements").get(area).at("/grade/absent").asString())
          .isEqualTo("NOT_STATED");
    }
    assertThat(inspection.at("/derived/clock/workingDay").asInt()).isEqualTo(27);
    assertThat(inspection.at("/derived/clock/workingDays").asInt()).isEqualTo(70);
    assertThat(inspection.at("/derived/clock/startAssumed").asBoolean()).isTrue();
    assertThat(asked(Role.ADVISER, IN_OCTOBER).json().at("/data/known/plans").size()).isZero();
  }

  @Test
  void a3_the_plan_of_28_november_met_the_clock_on_working_day_67_with_three_in_hand() {
    JsonNode clock =
        asked(Role.SECRETARIAT, MEDWAY + "/inspections/ILACS-2019")
            .json()
            .at("/data/derived/clock");
    assertThat(clock.path("state").asString()).isEqualTo("MET");
    assertThat(clock.path("workingDay").asInt()).isEqualTo(67);
    assertThat(clock.path("inHand").asInt()).isEqualTo(3);
    assertThat(clock.path("assumption").asString())
        .isEqualTo("receipt date not stated; computed from publication");
  }

  @Test
  void a14_essex_is_partner_in_practice_and_improvement_partner_for_fostering() {
    List<String> essex = new ArrayList<>();
    for (JsonNode partner :
        asked(Role.ADVISER, IN_MARCH).json().at("/data/known/support-partners")) {
      if (partner.path("organisation").asString("").equals("Essex County Council")) {
        essex.add(
            partner.path("partnerCapacity").asString()
                + " @ "
                + partner.at("/statements/partnerCapacity/source/paragraph").asString());
      }
    }
    assertThat(essex)
        .containsExactlyInAnyOrder("PARTNER_IN_PRACTICE @ 3.4", "IMPROVEMENT_PARTNER @ 3.5");
  }

  @Test
  void a5_in_march_the_area_grades_are_still_not_stated() {
    JsonNode inspection =
        thing(asked(Role.ADVISER, IN_MARCH).json().at("/data/known/inspections"), "ILACS-2019");
    assertThat(inspection.at("/judgements/1/grade/absent").asString()).isEqualTo("NOT_STATED");
  }

  @Test
  void a5_learnt_since_the_meeting_of_march_are_three_late_grades_and_one_new_suspension() {
    List<String> learnt = new ArrayList<>();
    asked(Role.ADVISER, MEDWAY + "/learnt-since?asOf=meeting:SC-2020-03-05")
        .items()
        .forEach(
            item ->
                learnt.add(item.path("learnt").asString() + " " + item.path("name").asString()));
    assertThat(learnt)
        .contains("new inspection.suspended")
        .filteredOn("late inspection.judgement-recorded"::equals)
        .hasSize(3);
  }

  @Test
  void a13_what_was_told_at_the_meeting_and_minuted_later_is_in_its_replay() {
    Answer before = asked(Role.SECRETARIAT, EALING + "/meetings/SRP2-2020-11-11/replay");
    assertThat(before.json().at("/data/told").size()).isZero();
    Answer sent =
        product
            .as(Role.SECRETARIAT)
            .command(
                "ealing",
                "GiveVerbalUpdate",
                """
                {"meeting": "SRP2-2020-11-11", "by": "Assistant Director Children's Social Care",
                 "text": "Recruitment to the data officer posts is complete.", "about": []}
                """,
                "If-Match",
                version("/meetings/SRP2-2020-11-11"));
    assertThat(sent.status()).as(sent.body()).isBetween(200, 201);
    product.caughtUp("ealing");
    JsonNode told =
        asked(Role.SECRETARIAT, EALING + "/meetings/SRP2-2020-11-11/replay")
            .json()
            .at("/data/told");
    assertThat(told.size()).isEqualTo(1);
    assertThat(told.get(0).path("minuted").asString())
        .startsWith("told at the meeting, minuted on ");
    long closed = before.json().at("/asOf/position").asLong();
    assertThat(
            asked(
                    Role.SECRETARIAT,
                    EALING
                        + "/meetings/SRP2-2020-11-11/replay?asOf=meeting:SRP2-2020-11-11@closed"
                        + "&minutedTo="
                        + closed)
                .data())
        .as("the same question as before has the same answer")
        .isEqualTo(before.data());
  }

  private static String version(String thing) {
    return '"'
        + asked(Role.SECRETARIAT, EALING + thing).json().at("/data/version").asString()
        + '"';
  }

  @Test
  void a8_risks_keep_codes_whose_legend_is_not_stated() {
    JsonNode risk = thing(asked(Role.ADVISER, IN_MARCH).json().at("/data/known/risks"), "K1");
    assertThat(risk.at("/ratings/0/inWords").asString()).isEqualTo("B2, legend not stated");
  }

  private static List<String> gaps(String address) {
    List<String> found = new ArrayList<>();
    asked(Role.SECRETARIAT, address)
        .items()
        .forEach(
            gap ->
                found.add(
                    gap.path("state").asString()
                        + " "
                        + gap.path("kind").asString()
                        + " "
                        + gap.at("/thing/ref").asString()
                        + ": "
                        + gap.path("inWords").asString()));
    return found;
  }

  @Test
  void on_20_november_2019_medways_clock_is_about_to_lapse_and_eight_days_later_it_is_met() {
    String clock =
        "ABOUT_TO_LAPSE STATUTORY_CLOCK ILACS-2019: Written statement of action: working day 61 of"
            + " 70, 9 in hand (receipt date not stated; computed from publication); last day 3"
            + " December 2019, in 13 days";
    String then = MEDWAY + "/gaps?asOf=meeting:SC-2019-10-03&trueOn=2019-11-20";
    assertThat(gaps(then)).contains(clock);
    assertThat(gaps(MEDWAY + "/gaps?asOf=2019-11-20T12:00:00Z&mode=reconstructed")).contains(clock);
    assertThat(gaps(then + "&within=12")).noneMatch(gap -> gap.contains("STATUTORY_CLOCK"));
    assertThat(gaps(MEDWAY + "/gaps?trueOn=2019-11-28"))
        .noneMatch(gap -> gap.contains("STATUTORY_CLOCK"));
  }

  @Test
  void the_reviews_of_medways_direction_are_said_before_they_lapse_and_after() {
    assertThat(gaps(MEDWAY + "/gaps?trueOn=2020-07-01"))
        .anyMatch(gap -> gap.startsWith("ABOUT_TO_LAPSE REVIEW_POINT"));
    assertThat(gaps(MEDWAY + "/gaps?trueOn=2020-07-08"))
        .anyMatch(gap -> gap.startsWith("LAPSED REVIEW_POINT"));
  }

  @Test
  void ealings_cabinet_decision_leads_to_the_money_it_authorised_and_the_money_back_to_it() {
    JsonNode decision =
        asked(Role.SECRETARIAT, EALING + "/decisions/D-cabinet-700k/provenance").json().get("data");
    assertThat(decision.at("/taken/how").asString()).isEqualTo("ELSEWHERE");
    assertThat(decision.at("/taken/by").asString()).isEqualTo("Cabinet");
    assertThat(decision.at("/authorised/0/kind").asString()).isEqualTo("ALLOCATE_RESOURCE");
    assertThat(decision.at("/authorised/0/on/ref").asString()).isEqualTo("i.1");
    assertThat(decision.at("/authorised/0/carriedOutBy/0/about/0/ref").asString())
        .isEqualTo("RS-700k");
    assertThat(decision.at("/authorised/0/outcome/became").asString()).isEqualTo("STANDS");
    JsonNode money =
        asked(Role.SECRETARIAT, EALING + "/resources/RS-700k/provenance").json().get("data");
    assertThat(money.at("/changes/0/authority/decision/ref").asString())
        .isEqualTo("D-cabinet-700k");
    assertThat(money.path("withoutAuthority").asInt()).isZero();
  }

  @Test
  void a_decision_is_known_to_the_body_that_was_told_of_it_and_not_before() {
    String address = EALING + "/decisions/D-cabinet-700k/provenance";
    assertThat(asked(Role.SECRETARIAT, address + "?asOf=meeting:SRP2-2020-11-11").status())
        .isEqualTo(200);
    assertThat(product.as(Role.SECRETARIAT).get(address + "?asOf=3").status()).isEqualTo(404);
  }

  @Test
  void ealings_thread_runs_from_the_finding_to_its_measure_and_from_the_measure_back() {
    JsonNode thread =
        asked(Role.SECRETARIAT, EALING + "/recommendations/i/thread").json().at("/data/strands/0");
    assertThat(step(thread, "FINDING").path("state").asString()).isEqualTo("THERE");
    assertThat(refs(things(thread, "FINDING"))).contains("ILACS-2019", "finding-i");
    assertThat(refs(things(thread, "ACTION"))).contains("i.1");
    assertThat(refs(things(thread, "MEASURE"))).contains("unallocated-cases");
    JsonNode back =
        asked(Role.SECRETARIAT, EALING + "/measures/unallocated-cases/thread")
            .json()
            .at("/data/strands/0");
    assertThat(back.at("/about/ref").asString()).isEqualTo("i");
    assertThat(step(back, "FINDING")).isEqualTo(step(thread, "FINDING"));
  }

  @Test
  void hammersmith_and_fulhams_threads_have_no_measure_and_say_so() {
    for (String ref : List.of("A", "B", "C", "D", "E")) {
      JsonNode thread =
          asked(Role.SECRETARIAT, HAMMERSMITH + "/recommendations/" + ref + "/thread")
              .json()
              .at("/data/strands/0");
      assertThat(step(thread, "MEASURE").path("state").asString()).as(ref).isEqualTo("MISSING");
      assertThat(step(thread, "MEASURE").at("/missing/0/kind").asString()).isEqualTo("NO_MEASURE");
      assertThat(things(thread, "ACTION")).isNotEmpty();
    }
    assertThat(gaps(HAMMERSMITH + "/gaps"))
        .anyMatch(gap -> gap.startsWith("MISSING NO_MEASURE A:"));
  }

  private static JsonNode step(JsonNode strand, String step) {
    for (JsonNode one : strand.path("steps")) {
      if (one.path("step").asString().equals(step)) {
        return one;
      }
    }
    throw new AssertionError("no " + step + " in " + strand);
  }

  private static List<JsonNode> things(JsonNode strand, String step) {
    List<JsonNode> things = new ArrayList<>();
    step(strand, step).path("things").forEach(knot -> things.add(knot.path("thing")));
    return things;
  }

  private static List<String> refs(List<JsonNode> things) {
    return things.stream().map(thing -> thing.path("ref").asString()).toList();
  }

  @Test
  void what_a_role_may_not_ask_for_is_refused_here_too() {
    for (String path : List.of("/gaps", "/actions/A1/provenance", "/actions/A1/thread")) {
      assertThat(product.as(Role.SCRUTINY).get(MEDWAY + path + "?audience=team").status())
          .as(path)
          .isEqualTo(403);
    }
    assertThat(product.as(Role.SECRETARIAT).get(MEDWAY + "/gaps?within=0").status()).isEqualTo(400);
    assertThat(product.as(Role.SECRETARIAT).get(MEDWAY + "/gaps?within=soon").status())
        .isEqualTo(400);
    assertThat(product.as(Role.SECRETARIAT).get(MEDWAY + "/boards/SC/thread").status())
        .isEqualTo(404);
  }
}
