package uk.improvementboard.standalone.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.standalone.examples.Example.EALING;
import static uk.improvementboard.standalone.examples.Example.HAMMERSMITH_AND_FULHAM;
import static uk.improvementboard.standalone.examples.Example.MEDWAY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.standalone.examples.Example.Line;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** What the acceptance scenarios ask about is in the examples, and only where they say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptanceScenariosTest {

  @Test
  void a1_the_commissioners_report_is_hidden_from_all_but_the_department_until_it_is_published() {
    Line review = MEDWAY.line("SubmitReview", "paper", "H-1");
    assertThat(review.data().path("restriction").path("kind").asString()).isEqualTo("Hidden");
    assertThat(review.disclosed())
        .singleElement()
        .satisfies(
            to -> {
              assertThat(to.audience()).isEqualTo(Audience.DFE);
              assertThat(to.on()).isEqualTo(ImpreciseDate.parse("2019-12-02"));
            });
    Line published =
        MEDWAY
            .lines("DiscloseTo")
            .filter(line -> line.data().path("things").path(0).asString().equals("H-1"))
            .findFirst()
            .orElseThrow();
    assertThat(published.says("audience")).isEqualTo("public");
    assertThat(published.says("on")).isEqualTo("2020-01-07");
    assertThat(indexOf(review)).isLessThan(indexOf(opening("SC-2019-12")));
    assertThat(indexOf(published)).isGreaterThan(indexOf(closing("SC-2020-01")));
    assertThat(indexOf(published)).isLessThan(indexOf(opening("SC-2020-03-05")));
  }

  @Test
  void a1_before_its_publication_nothing_else_shows_that_there_is_a_commissioner() {
    List<Line> lines = MEDWAY.lines();
    for (Line line : lines) {
      if (line.is("DiscloseTo") && line.says("audience").equals("public")) {
        return;
      }
      if (line.is("AppointCommissioner")) {
        assertThat(line.disclosed())
            .singleElement()
            .satisfies(to -> assertThat(to.audience()).isEqualTo(Audience.DFE));
      } else if (!line.is("SubmitReview")) {
        assertThat(line.data().toString().toLowerCase(Locale.ROOT))
            .doesNotContain("commissioner")
            .doesNotContain("h-1");
      }
    }
  }

  @Test
  void a1_in_december_the_committee_knew_nothing_of_a_commissioner_and_in_march_all_of_it() {
    TakenIn medway = TakenIn.whole(MEDWAY);
    assertThat(medway.whole("meeting:SC-2019-12", null))
        .doesNotContain("ommissioner")
        .doesNotContain("H-1");
    assertThat(medway.whole("meeting:SC-2019-12", "dfe")).contains("ommissioner").contains("H-1");
    assertThat(medway.atMeeting("SC-2020-03-05", "H-1").orElseThrow().path("inWords").asString())
        .contains("public 7 January 2020");
    assertThat(medway.atMeeting("SC-2020-03-05", "IV-commissioner")).isPresent();
  }

  @Test
  void medways_lines_follow_the_worked_example() {
    List<String> seen = new ArrayList<>();
    for (Line line : MEDWAY.lines()) {
      switch (line.command()) {
        case "RecordInspectionOutcome" -> seen.add("outcome");
        case "OpenMeeting", "CloseMeeting" -> seen.add(line.command() + " " + line.says("meeting"));
        case "SubmitPlan" -> seen.add("plan submitted " + line.says("on"));
        case "SubmitReview" -> seen.add("report submitted " + line.says("submitted"));
        case "PlanInspection" -> seen.add("visit planned " + line.says("planned"));
        case "IssuePack" -> {
          if (line.says("meeting").equals("SC-2020-03-05")) {
            seen.add("pack");
          }
        }
        case "SuspendActivity" -> seen.add("suspended " + line.says("from"));
        case "RecordJudgement" -> seen.add("grade of " + line.says("area"));
        default -> {
          if (line.says("on").equals("2020-01-07") || line.says("dated").equals("2020-01-07")) {
            seen.add("public 7 January");
          }
        }
      }
    }
    assertThat(seen)
        .containsExactly(
            "outcome",
            "OpenMeeting SC-2019-10-03",
            "CloseMeeting SC-2019-10-03",
            "plan submitted 2019-11-28",
            "report submitted 2019-12-02",
            "OpenMeeting SC-2019-12",
            "CloseMeeting SC-2019-12",
            "OpenMeeting SC-2020-01",
            "CloseMeeting SC-2020-01",
            "public 7 January",
            "public 7 January",
            "public 7 January",
            "visit planned 2020-03-18/2020-03-19",
            "pack",
            "OpenMeeting SC-2020-03-05",
            "CloseMeeting SC-2020-03-05",
            "suspended 2020-03-17",
            "grade of leaders",
            "grade of help-and-protection",
            "grade of children-in-care-and-care-leavers");
  }

  @Test
  void a2_the_plan_is_known_to_ofsted_alone_until_the_pack_of_march() {
    Line submitted = MEDWAY.line("SubmitPlan", "plan", "IAP");
    assertThat(submitted.disclosed()).hasSize(1);
    assertThat(submitted.disclosedTo("ofsted")).isTrue();
    Line told =
        MEDWAY
            .lines("DiscloseTo")
            .filter(line -> line.data().path("things").path(0).asString().equals("IAP"))
            .findFirst()
            .orElseThrow();
    assertThat(told.says("audience")).isEqualTo("board:SC");
    assertThat(told.says("meeting")).isEqualTo("SC-2020-03-05");
  }

  @Test
  void a4_the_first_visit_is_planned_for_the_meeting_and_suspended_only_after_it() {
    Line planned = MEDWAY.line("PlanInspection", "inspection", "MV-1");
    assertThat(planned.says("publication")).isEqualTo("NOT_FOR_PUBLICATION");
    assertThat(planned.disclosed().getFirst().meeting()).isEqualTo(Ref.of("SC-2020-03-05"));
    Line suspended = MEDWAY.line("SuspendActivity", "inspection", "MV-1");
    assertThat(indexOf(suspended)).isGreaterThan(indexOf(closing("SC-2020-03-05")));
    assertThat(suspended.effectiveOn()).isEqualTo(ImpreciseDate.parse("2020-03-17"));
    assertThat(suspended.disclosedTo("public")).isTrue();
  }

  @Test
  void a5_area_grades_are_not_stated_until_the_commissioners_update_of_december_2020() {
    Line outcome = MEDWAY.line("RecordInspectionOutcome", "inspection", "ILACS-2019");
    List<String> graded = new ArrayList<>();
    for (JsonNode judgement : outcome.data().path("judgements")) {
      graded.add(
          judgement.path("area").asString()
              + ": "
              + judgement.path("grade").asString("not stated"));
    }
    assertThat(graded)
        .containsExactly(
            "overall: Inadequate",
            "leaders: not stated",
            "help-and-protection: not stated",
            "children-in-care-and-care-leavers: not stated");
    assertThat(MEDWAY.lines("RecordJudgement"))
        .hasSize(3)
        .allSatisfy(
            line -> {
              assertThat(indexOf(line)).isGreaterThan(indexOf(closing("SC-2020-03-05")));
              assertThat(line.effectiveOn())
                  .isEqualTo(ImpreciseDate.parse("2019-07-15/2019-07-26"));
              assertThat(line.disclosed().getFirst().on())
                  .isEqualTo(ImpreciseDate.parse("2020-12"));
            });
  }

  @Test
  void a6_ealings_figures_are_as_the_paper_gives_them_each_with_its_paragraph() {
    assertThat(
            EALING
                .lines("ReportObservation")
                .map(
                    line -> {
                      JsonNode figure = line.data().path("figure");
                      var source = line.source();
                      return (source == null ? "" : source.paragraph())
                          + " "
                          + line.says("measure")
                          + " "
                          + figure.path("value").asString(figure.path("words").asString(""));
                    }))
        .containsExactly(
            "1.9 unallocated-cases no unallocated cases",
            "1.12 open-cases-MAST 1107",
            "1.15 IRO-issues has reduced",
            "1.16 quota-housing-allocated 20",
            "1.16 private-tenancies 18",
            "1.22 adoption-plans 21",
            "1.22 family-finding 8",
            "1.22 short-term-to-long-term 24",
            "1.29 own-carers increased");
    List<Integer> parts = new ArrayList<>();
    EALING
        .line("ReportObservation", "measure", "quota-housing-allocated")
        .data()
        .path("figure")
        .path("madeOf")
        .forEach(part -> parts.add(part.path("value").asInt()));
    assertThat(parts).containsExactly(8, 12);
    assertThat(EALING.line("RegisterDocument", "paper", "Appendix-2").says("dated"))
        .isEqualTo("2020-08-26");
  }

  @Test
  void a7_hammersmith_and_fulhams_areas_have_progress_in_words_and_neither_measure_nor_rating() {
    assertThat(HAMMERSMITH_AND_FULHAM.lines("DefineMeasure")).isEmpty();
    for (String area : List.of("A", "B", "C", "D", "E")) {
      List<String> actions =
          HAMMERSMITH_AND_FULHAM
              .lines("ProposeAction")
              .filter(line -> line.data().path("recommendations").path(0).asString().equals(area))
              .map(line -> line.says("action"))
              .toList();
      assertThat(actions).as("actions on " + area).isNotEmpty();
      assertThat(HAMMERSMITH_AND_FULHAM.lines("UpdateActionProgress"))
          .anySatisfy(line -> assertThat(actions).contains(line.says("action")))
          .allSatisfy(line -> assertThat(line.data().has("declaredRating")).isFalse());
    }
  }

  @Test
  void a9_appendix_1_is_exempt_and_its_content_is_disclosed_to_the_committee_alone() {
    Line appendix = HAMMERSMITH_AND_FULHAM.line("RegisterDocument", "paper", "Appendix-1");
    assertThat(appendix.data().path("restriction").path("kind").asString()).isEqualTo("Exempt");
    assertThat(appendix.disclosed()).hasSize(1);
    assertThat(appendix.disclosedTo("board:CEPAC")).isTrue();
    assertThat(
            HAMMERSMITH_AND_FULHAM
                .lines("DiscloseTo")
                .filter(line -> line.says("audience").equals("public")))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.data().path("things").toString())
                    .contains("CEPAC-2020-11-09-report")
                    .doesNotContain("Appendix-1"));
  }

  @Test
  void a8_medways_risks_keep_their_codes_and_no_legend_is_supplied() {
    assertThat(
            MEDWAY
                .lines("RateRisk")
                .map(line -> line.says("risk") + " " + line.data().path("rating").toString()))
        .containsExactly(
            "K1 {\"code\":\"B2\"}",
            "K2 {\"code\":\"C3\"}",
            "K3 {\"code\":\"C3\"}",
            "K4 {\"code\":\"C3\"}",
            "K5 {\"code\":\"B2\"}");
  }

  @Test
  void what_cabinet_approved_in_ealing_was_carried_out_by_the_allocation_it_was_for() {
    JsonNode authorised = TakenIn.whole(EALING).thing("D-cabinet-700k").at("/derived/authorised");
    assertThat(authorised).hasSize(1);
    assertThat(authorised.at("/0/waits").asBoolean()).isFalse();
    assertThat(authorised.at("/0/carriedOutBy/0/inWords").asString()).contains("£700,000");
  }

  @Test
  void medways_two_allocations_add_up_and_what_is_not_quantified_is_counted_apart() {
    JsonNode money = TakenIn.whole(MEDWAY).thing("programme").at("/derived/resources");
    assertThat(money.path("pounds").asInt()).isEqualTo(7_612_000);
    assertThat(money.path("notQuantified").asInt()).isEqualTo(2);
  }

  @Test
  void sources_that_disagree_with_themselves_are_noted_with_both_statements() {
    assertThat(EALING.lines("NoteDiscrepancy").map(line -> line.data().path("statements").size()))
        .containsExactly(3, 2);
    assertThat(
            HAMMERSMITH_AND_FULHAM
                .lines("NoteDiscrepancy")
                .map(line -> line.data().path("statements").size()))
        .containsExactly(2);
  }

  @Test
  void what_is_printed_wrong_is_kept_as_printed() {
    assertThat(EALING.line("RecordStatement", "statement", "S-1.5").says("text"))
        .contains("Local Authorities in Ealing and Wales");
    assertThat(
            MEDWAY.line("SubmitImpactEvidence", "evidence", "E-safeguarding-visits").says("author"))
        .contains("Director, Assistant Director and Lead Manager");
  }

  @Test
  void no_decision_or_attendance_is_made_up_because_no_minutes_are_among_the_papers() {
    for (Example example : Example.values()) {
      assertThat(example.lines("RecordDecision")).isEmpty();
      assertThat(example.lines("GiveVerbalUpdate")).isEmpty();
      assertThat(example.lines("OpenMeeting"))
          .allSatisfy(line -> assertThat(line.data().path("attendance")).isEmpty());
    }
    assertThat(EALING.lines("RecordAttendance"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.data().path("attendance"))
                    .hasSize(2)
                    .allSatisfy(
                        one -> assertThat(one.path("presence").asString()).isEqualTo("EXPECTED")));
  }

  @Test
  void a2_on_3_october_2019_the_committee_knew_inadequate_no_plan_and_day_27_of_70() {
    TakenIn medway = TakenIn.whole(MEDWAY);
    JsonNode inspection = medway.atMeeting("SC-2019-10-03", "ILACS-2019").orElseThrow();
    assertThat(inspection.at("/judgements/0/grade").asString()).isEqualTo("Inadequate");
    assertThat(medway.atMeeting("SC-2019-10-03", "IAP")).isEmpty();
    JsonNode clock = inspection.at("/derived/clock");
    assertThat(clock.path("started").asString()).isEqualTo("2019-08-27");
    assertThat(clock.path("workingDay").asInt()).isEqualTo(27);
    assertThat(clock.path("workingDays").asInt()).isEqualTo(70);
    assertThat(clock.path("state").asString()).isEqualTo("RUNNING");
  }

  @Test
  void a3_the_plan_of_28_november_met_the_clock_on_day_67_with_three_in_hand() {
    JsonNode clock = TakenIn.whole(MEDWAY).thing("ILACS-2019").at("/derived/clock");
    assertThat(clock.path("workingDay").asInt()).isEqualTo(67);
    assertThat(clock.path("state").asString()).isEqualTo("MET");
    assertThat(clock.path("inHand").asInt()).isEqualTo(3);
    assertThat(clock.path("startAssumed").asBoolean()).isTrue();
    assertThat(clock.path("assumption").asString())
        .isEqualTo("receipt date not stated; computed from publication");
  }

  @Test
  void a8_a_matrix_adopted_later_leaves_the_ratings_before_it_as_they_were() {
    TakenIn medway = TakenIn.whole(MEDWAY);
    medway.take(
        """
        {"command":"AdoptRiskMatrix","programme":"medway","data":{"matrix":"RM1","title":"Letters and numbers","likelihood":[{"code":"B","label":"high"},{"code":"C","label":"significant"}],"impact":[{"code":"2","label":"critical"},{"code":"3","label":"marginal"}],"bands":[{"likelihood":"B","impact":"2","band":"high"},{"likelihood":"B","impact":"3","band":"medium"},{"likelihood":"C","impact":"2","band":"medium"},{"likelihood":"C","impact":"3","band":"low"}],"rendering":"LETTER_AND_NUMBER","from":"2021-01-01"}}
        """);
    assertThat(medway.thing("K1").at("/ratings/0/inWords").asString())
        .isEqualTo("B2, legend not stated");
    medway.take(
        """
        {"command":"RateRisk","programme":"medway","data":{"risk":"K2","ratingOf":"CURRENT","rating":{"code":"C3"},"matrix":"RM1","likelihood":"C","impact":"3","on":"2021-02-01"},"source":{"document":"a register made for this test","paragraph":"1","statedOn":"2021-02-01"}}
        """);
    assertThat(medway.thing("K2").at("/ratings/0/inWords").asString())
        .contains("C3")
        .contains("low")
        .doesNotContain("legend not stated");
    assertThat(
            medway
                .atMeeting("SC-2020-03-05", "K2")
                .orElseThrow()
                .at("/ratings/0/inWords")
                .asString())
        .isEqualTo("C3, legend not stated");
  }

  @Test
  void a10_an_inspection_of_2026_has_four_judgements_and_the_trend_says_what_is_no_longer_made() {
    TakenIn medway = TakenIn.whole(MEDWAY);
    medway.take(
        """
        {"command":"RecordInspectionOutcome","programme":"medway","data":{"inspection":"ILACS-2026","edition":"ilacs-2026","activity":"INSPECTION","title":"An inspection made for this test","actual":"2026-05","publication":"NOT_STATED","judgements":[{"area":"leaders","grade":"Good"},{"area":"help-and-protection","grade":"Good"},{"area":"children-in-care","grade":"Good"},{"area":"care-leavers","grade":"Good"}]},"effectiveOn":"2026-05"}
        """);
    assertThat(medway.thing("ILACS-2026").get("judgements")).hasSize(4);
    Map<String, List<String>> trend = new LinkedHashMap<>();
    for (JsonNode area : medway.thing("programme").at("/derived/judgements")) {
      List<String> inWords = new ArrayList<>();
      area.path("inspections").forEach(point -> inWords.add(point.path("inWords").asString()));
      trend.put(area.path("area").asString(), inWords);
    }
    assertThat(trend)
        .containsEntry("overall", List.of("Inadequate", "no longer made from 1 April 2026"))
        .containsEntry("leaders", List.of("Inadequate", "Good"))
        .containsEntry("care-leavers", List.of("not made under ILACS 2018", "Good"))
        .containsEntry(
            "children-in-care-and-care-leavers",
            List.of("Requires improvement to be good", "no longer made from January 2023"));
  }

  /** A board with a quorum of two, its meetings, and an action led by a head of service. */
  private static TakenIn board() {
    return TakenIn.of(
        "anyshire",
        """
        {"command":"EstablishProgramme","programme":"anyshire","data":{"localArea":"Anyshire","title":"Anyshire","scope":"CHILDRENS_SOCIAL_CARE"}}
        {"command":"EstablishBoard","programme":"anyshire","data":{"board":"IB","name":"Improvement board","kind":"IMPROVEMENT_BOARD"}}
        {"command":"AdoptTermsOfReference","programme":"anyshire","data":{"board":"IB","quorum":{"members":2},"oversees":["ACTION"]}}
        {"command":"AppointToBoard","programme":"anyshire","data":{"appointment":"AP1","board":"IB","slot":"chair","capacity":"CHAIR","from":"2025-01-01"}}
        {"command":"AppointToBoard","programme":"anyshire","data":{"appointment":"AP2","board":"IB","slot":"director","capacity":"MEMBER","from":"2025-01-01"}}
        {"command":"ProposeAction","programme":"anyshire","data":{"action":"A1","text":"Recruit","lead":"Head of Service","due":"2025-06-30"}}
        {"command":"ApproveAction","programme":"anyshire","data":{"action":"A1","on":"2025-01-15"}}
        {"command":"StartAction","programme":"anyshire","data":{"action":"A1","on":"2025-02-01"}}
        {"command":"ScheduleMeeting","programme":"anyshire","data":{"meeting":"MT1","board":"IB","on":"2025-03-03","title":"March meeting"}}
        {"command":"OpenMeeting","programme":"anyshire","data":{"meeting":"MT1","on":"2025-03-03","attendance":[{"appointment":"AP1","role":"chair","presence":"PRESENT"},{"appointment":"AP2","role":"director","presence":"PRESENT"}]}}
        {"command":"ScheduleMeeting","programme":"anyshire","data":{"meeting":"MT2","board":"IB","on":"2025-10-06","title":"October meeting"}}
        {"command":"OpenMeeting","programme":"anyshire","data":{"meeting":"MT2","on":"2025-10-06","attendance":[{"appointment":"AP1","role":"chair","presence":"PRESENT"}]}}
        {"command":"ScheduleMeeting","programme":"anyshire","data":{"meeting":"MT3","board":"IB","on":"2025-11-03","title":"November meeting"}}
        {"command":"OpenMeeting","programme":"anyshire","data":{"meeting":"MT3","on":"2025-11-03","attendance":[{"appointment":"AP1","role":"chair","presence":"PRESENT"},{"appointment":"AP2","role":"director","presence":"PRESENT"}]}}
        """
            .strip());
  }

  private static final String SIGN_OFF =
      """
      {"command":"SignOffAsEmbedded","programme":"anyshire","data":{"action":"A1","decision":"%s","evidence":["%s"]},"onBehalfOf":"Chair"}
      """;

  private static String decided(String decision, String meeting, String effect) {
    return """
    {"command":"RecordDecision","programme":"anyshire","data":{"decision":"%s","meeting":"%s","text":"Agreed","type":"AGREE","effects":[%s]}}
    """
        .formatted(decision, meeting, effect);
  }

  /** Completed on 1 September, with evidence from before and from after. */
  private static TakenIn completedInSeptember() {
    TakenIn board = board();
    board.take(
        """
        {"command":"ClaimCompletion","programme":"anyshire","data":{"action":"A1","on":"2025-09-01","evidence":[{"kind":"contracts","shows":"all posts are filled"}]},"onBehalfOf":"Head of Service"}
        """);
    for (String dated : List.of("2025-08-15", "2025-10-01")) {
      board.take(
          """
          {"command":"SubmitImpactEvidence","programme":"anyshire","data":{"evidence":"E-%s","about":["A1"],"kind":"audit","title":"Audit of caseloads","shows":"caseloads are manageable","dated":"%s","strength":"OUTCOME"},"onBehalfOf":"Head of Service"}
          """
              .formatted(dated, dated));
    }
    return board;
  }

  private static final String MAY_SIGN_OFF = "{\"kind\":\"SIGN_OFF_AS_EMBEDDED\",\"on\":\"A1\"}";

  @Test
  void a11_evidence_from_before_completion_does_not_embed_an_action() {
    TakenIn board = completedInSeptember();
    board.take(decided("D1", "MT3", MAY_SIGN_OFF));
    assertThat(board.refuses(SIGN_OFF.formatted("D1", "E-2025-08-15")))
        .isEqualTo(Rule.EMBEDDED_NEEDS_EVIDENCE_DATED_AFTER_COMPLETION);
    board.take(SIGN_OFF.formatted("D1", "E-2025-10-01"));
    assertThat(board.thing("A1").path("stage").asString()).isEqualTo("EMBEDDED");
  }

  @Test
  void a11_what_an_inquorate_meeting_says_of_it_is_a_recommendation_and_embeds_nothing() {
    TakenIn board = completedInSeptember();
    board.take(decided("D1", "MT2", MAY_SIGN_OFF));
    assertThat(board.thing("D1").path("standing").asString())
        .isEqualTo("RECOMMENDED_WITHOUT_QUORUM");
    assertThat(board.refuses(SIGN_OFF.formatted("D1", "E-2025-10-01")))
        .isEqualTo(Rule.DECISION_MUST_STAND);
    board.take(
        """
        {"command":"RatifyDecision","programme":"anyshire","data":{"decision":"D1","at":"MT3"}}
        """);
    board.take(SIGN_OFF.formatted("D1", "E-2025-10-01"));
  }

  @Test
  void a11_its_own_lead_does_not_sign_an_action_off() {
    TakenIn board = completedInSeptember();
    board.take(decided("D1", "MT3", MAY_SIGN_OFF));
    assertThat(
            board.refuses(
                SIGN_OFF.formatted("D1", "E-2025-10-01").replace("Chair", "Head of Service")))
        .isEqualTo(Rule.NOBODY_SIGNS_OFF_THEIR_OWN_ACTION);
  }

  @Test
  void a12_a_due_date_moves_by_decisions_only_and_the_board_sees_how_often_and_how_far() {
    TakenIn board = board();
    String extension =
        """
        {"command":"GrantExtension","programme":"anyshire","data":{"action":"A1","until":"%s","grantedBy":{"kind":"ByDecision","decision":"%s"}}}
        """;
    assertThat(board.refuses(extension.formatted("2025-09-30", "D1")))
        .as("no such decision")
        .isEqualTo(Rule.REFERENCE_MUST_BE_KNOWN);
    board.take(decided("D0", "MT1", ""));
    assertThat(board.refuses(extension.formatted("2025-09-30", "D0")))
        .as("a decision of something else")
        .isEqualTo(Rule.DECISION_AUTHORISES_THIS);
    String mayExtend = "{\"kind\":\"EXTEND_ACTION\",\"on\":\"A1\"}";
    board.take(decided("D1", "MT1", mayExtend));
    board.take(extension.formatted("2025-09-30", "D1"));
    board.take(decided("D2", "MT3", mayExtend));
    board.take(extension.formatted("2025-12-31", "D2"));
    JsonNode action = board.thing("A1");
    assertThat(action.path("originalDue").asString()).isEqualTo("2025-06-30");
    assertThat(action.path("due").asString()).isEqualTo("2025-12-31");
    assertThat(action.at("/derived/extensions/count").asInt()).isEqualTo(2);
    assertThat(action.at("/derived/extensions/totalDays").asInt()).isEqualTo(184);
    assertThat(action.at("/derived/extensions/each/0/decision").asString()).isEqualTo("D1");
    assertThat(action.at("/derived/extensions/each/1/decision").asString()).isEqualTo("D2");
  }

  @Test
  void a13_what_was_told_and_minuted_days_later_is_said_at_the_meeting_it_was_told_at() {
    TakenIn ealing = TakenIn.whole(EALING);
    ealing.take(
        """
        {"command":"GiveVerbalUpdate","programme":"ealing","data":{"meeting":"SRP2-2020-11-11","by":"Assistant Director Children's Social Care","text":"Said for this test.","about":[]}}
        """);
    assertThat(ealing.replay("SRP2-2020-11-11").at("/told/0/minuted").asString())
        .startsWith("told at the meeting, minuted on ");
  }

  @Test
  void a14_essex_helps_in_two_capacities() {
    TakenIn medway = TakenIn.whole(MEDWAY);
    JsonNode practice = medway.thing("SP-essex-practice");
    JsonNode fostering = medway.thing("SP-essex-fostering");
    assertThat(List.of(practice, fostering))
        .allSatisfy(
            partner ->
                assertThat(partner.path("organisation").asString())
                    .isEqualTo("Essex County Council"));
    assertThat(practice.path("partnerCapacity").asString()).isEqualTo("PARTNER_IN_PRACTICE");
    assertThat(practice.at("/statements/partnerCapacity/source/paragraph").asString())
        .isEqualTo("3.4");
    assertThat(fostering.path("partnerCapacity").asString()).isEqualTo("IMPROVEMENT_PARTNER");
    assertThat(fostering.path("from").asString()).isEqualTo("2020-04");
    assertThat(fostering.at("/statements/partnerCapacity/source/paragraph").asString())
        .isEqualTo("3.5");
  }

  @ParameterizedTest
  @EnumSource
  void a15_the_same_meeting_position_and_mode_give_the_same_bytes(Example example) {
    TakenIn once = TakenIn.whole(example);
    TakenIn again = TakenIn.whole(example);
    example
        .lines("CloseMeeting")
        .map(line -> "meeting:" + line.says("meeting"))
        .forEach(
            meeting -> assertThat(once.whole(meeting, null)).isEqualTo(again.whole(meeting, null)));
  }

  @Test
  void a16_a_corrected_date_of_publication_leaves_the_old_replay_as_it_was_with_a_marker() {
    TakenIn medway = TakenIn.whole(MEDWAY);
    long published =
        medway.position(
            event ->
                event instanceof Disclosed disclosed
                    && disclosed.things().contains(Ref.of("H-1"))
                    && disclosed.disclosure().audience().equals(Audience.PUBLIC));
    String before = medway.whole("meeting:SC-2020-03-05", null);
    medway.take(
        """
        {"command":"CorrectFact","programme":"medway","data":{"event":%d,"field":"disclosure.on","value":"2020-01-10","reason":"the letter gives the 10th"},"source":{"document":"a letter made for this test","paragraph":"1","statedOn":"2020-11-20"},"disclosures":[{"audience":"public","on":"2020-11-20","means":"PUBLISHED"}]}
        """
            .formatted(published));
    assertThat(medway.whole("meeting:SC-2020-03-05", null)).isEqualTo(before);
    JsonNode then =
        medway
            .thing(medway.known("meeting:SC-2020-03-05", null, "show"), "H-1")
            .orElseThrow()
            .path("disclosures");
    assertThat(then.toString())
        .contains("public, published 7 January 2020", "laterCorrected")
        .doesNotContain("10 January");
    assertThat(medway.thing("H-1").path("disclosures").toString())
        .contains("public, published 10 January 2020")
        .doesNotContain("7 January");
    JsonNode learnt = medway.learntSince("SC-2020-03-05").get(0);
    assertThat(learnt.path("learnt").asString()).isEqualTo("corrected");
    assertThat(learnt.toString()).contains("the letter gives the 10th");
  }

  private static Line opening(String meeting) {
    return MEDWAY.line("OpenMeeting", "meeting", meeting);
  }

  private static Line closing(String meeting) {
    return MEDWAY.line("CloseMeeting", "meeting", meeting);
  }

  private static int indexOf(Line line) {
    return MEDWAY.lines().indexOf(line);
  }
}
