package uk.improvementboard.standalone.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.improvementboard.standalone.examples.Example.EALING;
import static uk.improvementboard.standalone.examples.Example.HAMMERSMITH_AND_FULHAM;
import static uk.improvementboard.standalone.examples.Example.MEDWAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.standalone.examples.Example.Line;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** What the acceptance scenarios ask about is in the examples, and only where they say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptanceScenariosTest {

  @Test
  void the_commissioners_report_is_hidden_from_all_but_the_department_until_it_is_published() {
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
  void before_its_publication_nothing_else_shows_that_there_is_a_commissioner() {
    List<Line> lines = MEDWAY.lines();
    for (Line line : lines) {
      if (line.is("DiscloseTo") && line.says("audience").equals("public")) {
        return;
      }
      if (!line.is("SubmitReview")) {
        assertThat(line.data().toString().toLowerCase(Locale.ROOT))
            .doesNotContain("commissioner")
            .doesNotContain("h-1");
      }
    }
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
  void the_plan_is_known_to_ofsted_alone_until_the_pack_of_march() {
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
  void the_first_visit_is_planned_for_the_meeting_and_suspended_only_after_it() {
    Line planned = MEDWAY.line("PlanInspection", "inspection", "MV-1");
    assertThat(planned.says("publication")).isEqualTo("NOT_FOR_PUBLICATION");
    assertThat(planned.disclosed().getFirst().meeting()).isEqualTo(Ref.of("SC-2020-03-05"));
    Line suspended = MEDWAY.line("SuspendActivity", "inspection", "MV-1");
    assertThat(indexOf(suspended)).isGreaterThan(indexOf(closing("SC-2020-03-05")));
    assertThat(suspended.effectiveOn()).isEqualTo(ImpreciseDate.parse("2020-03-17"));
    assertThat(suspended.disclosedTo("public")).isTrue();
  }

  @Test
  void area_grades_are_not_stated_until_the_commissioners_update_of_december_2020() {
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
  void ealings_figures_are_as_the_paper_gives_them_each_with_its_paragraph() {
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
  void hammersmith_and_fulhams_areas_have_progress_in_words_and_neither_measure_nor_rating() {
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
  void appendix_1_is_exempt_and_its_content_is_disclosed_to_the_committee_alone() {
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
  void medways_risks_keep_their_codes_and_no_legend_is_supplied() {
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
  void essex_appears_in_two_capacities() {
    assertThat(MEDWAY.lines("ProposeAction").map(line -> line.says("partner")))
        .contains(
            "Essex County Council, Partner in Practice",
            "Essex County Council, Improvement Partner for the fostering service");
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
    assertThat(EALING.line("RegisterDocument", "paper", "ILACS-framework").says("summary"))
        .contains("Local Authorities in Ealing and Wales");
    assertThat(MEDWAY.line("RegisterDocument", "paper", "QAF").says("summary"))
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
