package uk.improvementboard.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.improvementboard.query.pages.Made.event;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.improvementboard.events.InspectionEvent.InspectionOutcomeRecorded;
import uk.improvementboard.events.InspectionEvent.JudgementRecorded;
import uk.improvementboard.events.InspectionEvent.Publication;
import uk.improvementboard.events.InterventionEvent.ImprovementNoticeIssued;
import uk.improvementboard.events.InterventionEvent.RequirementSet;
import uk.improvementboard.events.InterventionEvent.ReviewScheduled;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyNoted;
import uk.improvementboard.events.KnowledgeEvent.DiscrepancyResolved;
import uk.improvementboard.frameworks.ActivityType;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.Accounts;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.QueryServiceApplication;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Source;
import uk.improvementboard.terms.SourceStatement;
import uk.improvementboard.terms.Stated;

/** What the screens of a programme say of a board that met five times. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
    classes = {QueryServiceApplication.class, ToldRecord.class},
    properties = "improvement-board.query.longest-wait=300ms")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ScreensTest {

  private static final String PASSWORD = "a-long-password";
  private static final String THEN = "?asOf=meeting:MT2@closed&audience=team";

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.fresh().into(registry);
  }

  @Autowired MockMvc mvc;
  @Autowired Accounts accounts;
  @Autowired ToldRecord record;

  @BeforeEach
  void fiveMeetings() {
    accounts.keep(new AccountToKeep("officer", PASSWORD, Role.SECRETARIAT, null, null));
    record.tell(FiveMeetings.told());
  }

  private Document page(String path) {
    return own("/programmes/medway" + path);
  }

  private Document own(String path) {
    try {
      MockHttpServletResponse response =
          mvc.perform(
                  get(URI.create(path)).accept("text/html").with(httpBasic("officer", PASSWORD)))
              .andReturn()
              .getResponse();
      Document page = Jsoup.parse(new String(response.getContentAsByteArray(), UTF_8));
      assertThat(response.getStatus()).as(path + ": " + page.select("main").text()).isEqualTo(200);
      assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
      assertThat(page.select("[style]")).isEmpty();
      return page;
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static Element block(Document page, String id) {
    Element heading = Objects.requireNonNull(page.getElementById(id), id);
    return Objects.requireNonNull(heading.parent());
  }

  private static List<String> row(Element block, String begins) {
    return block.select("tr").stream()
        .filter(row -> row.text().startsWith(begins))
        .findFirst()
        .orElseThrow(() -> new AssertionError(begins + " is not in " + block.text()))
        .select("th, td")
        .eachText();
  }

  // Measures -------------------------------------------------------------------------------------

  @Test
  void a_measure_shows_its_figures_as_a_picture_and_as_a_table() {
    Element figures = block(page("/measures/M1"), "figures");
    assertThat(figures.select("svg")).hasSize(2);
    assertThat(figures.select("svg text").eachText())
        .contains("This measure: 84", "England: 82", "Target: 90", "Tolerated: 85", "r");
    assertThat(row(figures, "January 2026").get(2)).contains("Reported as 72", "late returns");
    assertThat(row(figures, "February 2026").get(1)).isEqualTo("not reported");
    assertThat(
            figures
                .select("path[stroke=#12436d][stroke-width=3]")
                .attr("d")
                .chars()
                .filter(c -> c == 'M'))
        .hasSize(2);
  }

  @Test
  void figures_that_are_counted_otherwise_are_not_joined() {
    assertThat(
            block(page("/measures/M2"), "figures")
                .select("svg.app-picture__wide path[stroke-width=3]")
                .attr("d"))
        .doesNotContain("L");
    Element spark =
        Objects.requireNonNull(
            Objects.requireNonNull(page("/measures").getElementById("spark-M2-title")).parent());
    assertThat(spark.select("path").eachAttr("d")).noneMatch(path -> path.contains("L"));
  }

  @Test
  void a_rating_that_was_declared_is_told_with_its_day_and_its_reason() {
    assertThat(page("/actions/A1").select("dd").eachText())
        .anyMatch(
            said ->
                said.contains("Red, 6 May 2026")
                    && said.contains("Calculated Amber")
                    && said.contains("why: nobody applies"));
  }

  @Test
  void a_measure_then_shows_what_was_known_then() {
    Element figures = block(page("/measures/M1" + THEN), "figures");
    assertThat(row(figures, "January 2026").get(1)).isEqualTo("72");
    assertThat(figures.text()).doesNotContain("late returns").doesNotContain("84");
  }

  @Test
  void a_measure_shows_its_targets_with_what_is_tolerated_and_since_when() {
    assertThat(row(block(page("/measures/M1"), "targets"), "90"))
        .contains("5", "1 January 2026", "Not stated");
    assertThat(row(block(page("/measures/M1"), "comparators"), "England")).contains("2025", "82");
  }

  // Actions --------------------------------------------------------------------------------------

  @Test
  void an_action_shows_its_declared_rating_beside_the_calculated_one_and_why_they_differ() {
    Document page = page("/actions/A1?asOf=meeting:MT4@closed&audience=team");
    Element ratings = block(page, "ratings");
    assertThat(row(ratings, "Declared").get(1)).isEqualTo("Red: late");
    assertThat(row(ratings, "Calculated").get(1)).isEqualTo("Green: on track");
    assertThat(ratings.select(".govuk-inset-text").text()).contains("differs", "nobody applies");
    assertThat(block(page("/actions/A1" + THEN), "ratings").text())
        .doesNotContain("nobody applies");
  }

  @Test
  void an_action_shows_its_rating_at_each_meeting_up_to_the_moment_shown() {
    Element now = block(page("/actions/A1"), "ratings");
    assertThat(row(now, "Meeting 1").get(2)).startsWith("Green");
    assertThat(row(now, "Meeting 5").get(2)).startsWith("Red");
    assertThat(now.select("tr:contains(Meeting 2) a").attr("href"))
        .contains("/actions/A1?asOf=meeting:MT2@closed&audience=team");
    Element then = block(page("/actions/A1" + THEN), "ratings");
    assertThat(then.text()).contains("Meeting 2").doesNotContain("Meeting 3");
    assertThat(block(page("/actions/A2"), "ratings").select("svg text").eachText())
        .contains("Not rated");
  }

  @Test
  void an_action_shows_its_original_date_and_who_moved_it() {
    Element dates = block(page("/actions/A1"), "dates");
    assertThat(dates.text()).contains("31 March 2026", "30 June 2026", "91 days after");
    assertThat(row(dates, "Moved").get(2)).contains("D1");
    assertThat(row(dates, "Moved").get(3)).isEqualTo("Few apply");
    assertThat(block(page("/actions/A1" + THEN), "dates").text())
        .contains("never moved")
        .doesNotContain("30 June");
  }

  @Test
  void an_action_shows_at_which_meetings_it_was_considered() {
    Element considered = block(page("/actions/A1"), "considered-at");
    assertThat(row(considered, "MT2").get(2)).contains("Why does nobody apply?");
    assertThat(row(considered, "MT3").get(2)).contains("More time");
    assertThat(block(page("/actions/A2"), "considered-at").text()).contains("No meeting is known");
  }

  // Risks ----------------------------------------------------------------------------------------

  @Test
  void a_risk_lies_in_its_cell_of_the_matrix_and_so_does_its_target() {
    Element rating = block(page("/risks/K1"), "rating");
    assertThat(row(rating, "2, likelihood 2").get(3)).contains("6", "high", "Current rating");
    assertThat(row(rating, "1, likelihood 1").get(2)).contains("Target rating");
    assertThat(row(block(page("/risks/K1" + THEN), "rating"), "3, likelihood 3").get(3))
        .contains("Current rating");
  }

  @Test
  void a_risk_shows_its_score_at_each_meeting() {
    Element movement = block(page("/risks/K1"), "movement");
    assertThat(row(movement, "Meeting 3").get(2)).isEqualTo("9");
    assertThat(row(movement, "Meeting 4").get(2)).isEqualTo("6");
    assertThat(movement.select("svg text").eachText()).contains("Current score: 6", "Target: 2");
    assertThat(block(page("/risks/K1" + THEN), "movement").text()).doesNotContain("Meeting 3");
  }

  // Recommendations, meetings, boards, decisions -------------------------------------------------

  @Test
  void a_recommendation_shows_how_far_it_has_come_and_its_worst_action_at_each_meeting() {
    Document page = page("/recommendations/R1");
    assertThat(row(block(page, "thread"), "Actions").get(1)).isEqualTo("1");
    assertThat(row(block(page, "answered-by"), "Meeting 1").get(2)).startsWith("Green");
    assertThat(row(block(page, "answered-by"), "Meeting 5").get(2)).startsWith("Red");
    assertThat(row(block(page, "measured-by"), "M1").get(1)).contains("84");
  }

  @Test
  void a_meeting_shows_what_came_of_it_and_leads_to_what_changed_since_the_one_before() {
    Document page = page("/meetings/MT3");
    assertThat(block(page, "around").select("a").eachAttr("href"))
        .anyMatch(
            href ->
                href.contains("/compare?asOf=meeting:MT3@closed")
                    && href.contains("from=meeting:MT2@closed"));
    assertThat(block(page, "around").select("li").eachText().getFirst())
        .startsWith("What changed since the meeting before")
        .doesNotContain("Nothing");
    assertThat(block(page, "attendance").text()).contains("Independent chair", "Quorate");
    assertThat(block(page, "decided").text()).contains("More time to fill every post");
    assertThat(block(page, "challenged").text()).contains("No challenge");
    assertThat(page("/meetings/MT6").select("#around")).isEmpty();
  }

  @Test
  void a_body_shows_who_sits_on_it_and_who_does_not_any_more() {
    Element now = block(page("/boards/IB"), "membership");
    assertThat(now.select("table").get(0).text())
        .contains("independent chair")
        .doesNotContain("head of service");
    assertThat(now.select("table").get(1).text()).contains("head of service");
    assertThat(block(page("/boards/IB" + THEN), "membership").select("table")).hasSize(1);
    assertThat(row(block(page("/boards/IB"), "meetings"), "MT3").get(3)).isEqualTo("1");
  }

  @Test
  void a_decision_stands_in_the_register_with_its_words_and_leads_to_what_it_rested_on() {
    Element register = block(page("/decisions/D1"), "register");
    assertThat(register.text()).contains("More time to fill every post", "Made");
    assertThat(register.select("a").attr("href")).endsWith("/decisions/D1/provenance");
  }

  // Inspections, interventions, discrepancies ----------------------------------------------------

  private void inspected(Story story, String ref, String edition, String on, String grade) {
    story
        .recorded(
            event(
                InspectionOutcomeRecorded.class,
                "inspection",
                Ref.of(ref),
                "edition",
                edition,
                "activity",
                ActivityType.INSPECTION,
                "title",
                "Inspection " + ref,
                "actual",
                ImpreciseDate.parse(on),
                "publication",
                Publication.PUBLISHED))
        .recorded(new JudgementRecorded(Ref.of(ref), "overall", Stated.given(grade)))
        .recorded(new JudgementRecorded(Ref.of(ref), "leaders", Stated.given(grade)));
  }

  @Test
  void judgements_stand_beside_each_other_across_editions_and_one_that_is_not_made_says_so() {
    Story story = FiveMeetings.told();
    inspected(story, "I1", "ilacs-2018", "2019-07-15", "Inadequate");
    inspected(story, "I2", "ilacs-2026", "2026-05-11", "Good");
    record.tell(story);
    Element across = block(page("/inspections"), "across-editions");
    assertThat(across.select("thead th").eachText())
        .hasSize(3)
        .anyMatch(words -> words.contains("Inspection I1"));
    assertThat(across.text()).contains("Inadequate", "No longer made from 1 April 2026");
    Document one = page("/inspections/I1");
    assertThat(block(one, "judged").text()).contains("Overall effectiveness", "Inadequate");
    assertThat(page("/inspections" + THEN).select("#across-editions")).isEmpty();
  }

  @Test
  void an_intervention_shows_what_it_requires_and_when_it_is_reviewed() {
    Story story = FiveMeetings.told();
    story
        .recorded(
            event(
                ImprovementNoticeIssued.class,
                "intervention",
                Ref.of("IV1"),
                "title",
                "Improvement notice"))
        .recorded(
            event(
                RequirementSet.class,
                "requirement",
                Ref.of("Q1"),
                "intervention",
                Ref.of("IV1"),
                "text",
                "Bring caseloads down"))
        .recorded(
            event(
                ReviewScheduled.class,
                "review",
                Ref.of("RV1"),
                "intervention",
                Ref.of("IV1"),
                "title",
                "Review at six months",
                "due",
                ImpreciseDate.parse("2026-02-02")));
    record.tell(story);
    Document page = page("/interventions/IV1");
    assertThat(block(page, "required").text()).contains("0 of 1 met", "Bring caseloads down");
    assertThat(block(page, "reviewed").text()).contains("1 of 1 lapsed", "Review at six months");
  }

  @Test
  void a_discrepancy_shows_each_statement_with_its_source_and_which_was_settled_on() {
    Story story = FiveMeetings.told();
    story.recorded(
        new DiscrepancyNoted(
            Ref.of("DQ1"),
            "How many posts are vacant",
            List.of(Ref.of("M1")),
            List.of(
                new SourceStatement("34 posts", source("scorecard")),
                new SourceStatement("41 posts", source("audit")))));
    record.tell(story);
    assertThat(row(block(page("/discrepancies/DQ1"), "statements"), "34 posts").get(2))
        .isEqualTo("Open");
    story.recorded(
        new DiscrepancyResolved(Ref.of("DQ1"), 2, "It counts posts", Stated.notStated()));
    record.tell(story);
    Element settled = block(page("/discrepancies/DQ1"), "statements");
    assertThat(row(settled, "34 posts").get(2)).isEqualTo("Not settled on");
    assertThat(row(settled, "41 posts").get(1)).contains("audit");
    assertThat(row(settled, "41 posts").get(2)).isEqualTo("Settled on");
  }

  private static Source source(String document) {
    return new Source(document, "1", ImpreciseDate.parse("2026-04-01"));
  }

  // The overview ---------------------------------------------------------------------------------

  @Test
  void the_overview_puts_the_exceptions_first_and_says_how_they_moved_since_the_last_meeting() {
    Document page = page("");
    assertThat(page.select("main h2").getFirst().text()).isEqualTo("Exceptions");
    assertThat(row(block(page, "exceptions"), "Overdue actions").get(1)).isEqualTo("1");
    assertThat(row(block(page, "exceptions"), "Overdue actions").get(2)).isEqualTo("Up from 0");
    assertThat(block(page("" + THEN), "exceptions").text()).doesNotContain("Overdue actions");
  }

  @Test
  void the_overview_counts_open_actions_by_rating_and_leads_to_each() {
    Element ratings = block(page("?asOf=meeting:MT3@closed&audience=team"), "ratings");
    assertThat(row(ratings, "Amber").get(1)).isEqualTo("1");
    assertThat(row(ratings, "Not rated").get(1)).isEqualTo("1");
    Element later = block(page(""), "ratings");
    assertThat(row(later, "Red")).contains("1", "No change");
    assertThat(later.select("a[href$=rating=Red]").attr("href"))
        .isEqualTo("/programmes/medway/actions?rating=Red");
    assertThat(page("/actions?rating=Red").select("table tbody tr")).hasSize(1);
  }

  @Test
  void at_the_close_of_a_meeting_the_overview_says_what_moved_since_the_one_before_it() {
    Document then = page("?asOf=meeting:MT4@closed&audience=team");
    assertThat(row(block(then, "ratings"), "Red").get(2)).isEqualTo("Up from 0");
    assertThat(row(block(then, "ratings"), "Amber").get(2)).isEqualTo("Down from 1");
    assertThat(row(block(page("?asOf=meeting:MT3@closed&audience=team"), "ratings"), "Red").get(2))
        .isEqualTo("No change");
    assertThat(block(then, "next-meeting").select("a").eachAttr("href"))
        .anyMatch(href -> href.contains("from=meeting:MT3@closed"));
  }

  @Test
  void the_overview_has_the_scorecard_the_risks_and_the_meetings_and_every_part() {
    Document page = page("");
    assertThat(row(block(page, "scorecard"), "M1").get(2)).contains("84", "April 2026");
    assertThat(block(page, "scorecard").select("svg[role=img] title").text())
        .contains("Visits on time");
    assertThat(row(block(page, "top-risks"), "K1")).contains("6", "2");
    assertThat(block(page, "next-meeting").text())
        .contains("December meeting", "10 December 2026", "Meeting 5");
    assertThat(block(page, "the-record").select("a").eachAttr("href"))
        .contains("/programmes/medway/actions", "/programmes/medway/boards");
    assertThat(block(page("" + THEN), "next-meeting").text())
        .contains("Meeting 1")
        .doesNotContain("December");
  }

  @Test
  void an_overview_of_next_to_nothing_says_what_there_is_none_of() {
    Document page = page("?asOf=1&audience=team");
    assertThat(page.select("main").text())
        .contains(
            "Nothing is overdue",
            "No action is open",
            "No measure is known",
            "No risk is open",
            "No statutory clock runs",
            "None known to have closed");
  }

  // Lists ----------------------------------------------------------------------------------------

  @Test
  void actions_are_narrowed_down_and_ordered_by_the_address_alone() {
    Document all = page("/actions");
    assertThat(all.select("tbody tr")).hasSize(2);
    assertThat(all.select("[role=status]").text()).isEqualTo("1 to 2 of 2");
    assertThat(page("/actions?owner=Head%20of%20Service").select("tbody tr").text()).contains("A1");
    Document overdue = page("/actions?overdue=yes");
    assertThat(overdue.select("tbody tr")).hasSize(1);
    assertThat(overdue.select("#overdue option[selected]").attr("value")).isEqualTo("yes");
    assertThat(overdue.select("a:contains(Show all 2)").attr("href"))
        .isEqualTo("/programmes/medway/actions");
    assertThat(page("/actions?recommendation=R1").select("tbody tr")).hasSize(1);
    assertThat(page("/actions?status=in-progress").select("tbody tr").text()).contains("A1");
    assertThat(page("/actions?sort=due").select("tbody th").eachText().getFirst()).startsWith("A1");
    assertThat(page("/actions?sort=title").select("tbody th").eachText().getFirst())
        .startsWith("A1");
    assertThat(page("/actions?sort=owner").select("tbody th").eachText().getFirst())
        .startsWith("A1");
  }

  @Test
  void what_nothing_is_like_and_what_cannot_be_read_gives_a_page_that_says_so() {
    assertThat(page("/actions?rating=Purple").select("[role=status]").text())
        .isEqualTo("None of the 2 is like that.");
    assertThat(page("/actions?rating=Purple").select("#rating option[selected]").attr("value"))
        .isEqualTo("Purple");
    assertThat(page("/actions?page=99999999999&sort=nothing&rating=%3Cb%3E").select("main b"))
        .isEmpty();
    assertThat(page("/plans").select("[role=status]").text())
        .isEqualTo("No plan is known at this moment.");
  }

  @Test
  void a_list_of_the_past_stays_in_its_moment() {
    Document then = page("/actions" + THEN + "&rating=Amber");
    assertThat(then.select("tbody tr").text()).contains("A1", "31 March 2026");
    assertThat(then.select("form.app-filter input[name=asOf]").attr("value"))
        .isEqualTo("meeting:MT2@closed");
    assertThat(then.select("tbody a").eachAttr("href"))
        .allSatisfy(href -> assertThat(href).contains("asOf=meeting:MT2@closed"));
  }

  @Test
  void the_risk_register_has_the_matrix_with_the_open_risks_in_their_cells() {
    Document page = page("/risks");
    assertThat(row(block(page, "matrix"), "2, likelihood 2").get(3)).contains("K1");
    assertThat(page.select("table").getLast().select("tbody tr").text()).contains("High", "Low");
  }

  @Test
  void the_register_of_decisions_leads_to_what_each_rested_on() {
    Document page = page("/decisions?status=made");
    assertThat(page.select("tbody tr").text()).contains("More time", "Extend", "Made");
    assertThat(page.select("tbody a[href$=/provenance]")).hasSize(1);
    assertThat(page("/decisions?status=rescinded").select("tbody tr")).isEmpty();
  }

  // A reader's own pages -------------------------------------------------------------------------

  @Test
  void my_work_shows_what_is_overdue_and_what_is_new_since_the_last_visit() {
    Document first = own("/my-work");
    assertThat(block(first, "overdue").text()).contains("A1", "late", "Anyshire improves");
    assertThat(block(first, "changed").text()).contains("first visit");
    assertThat(block(first, "awaiting").text()).contains("Nothing waits");
  }

  @Test
  void one_concern_is_shown_across_programmes() {
    Document page = own("/portfolio/overdue");
    assertThat(page.select("tbody tr").text()).contains("A1", "Anyshire improves");
    assertThat(page.select("tbody a").eachAttr("href")).contains("/programmes/medway/actions/A1");
    assertThat(own("/portfolio/embargoed").select("main").text()).contains("There is none");
  }

  // Saved views ----------------------------------------------------------------------------------

  private MockHttpServletResponse sent(String path, String... fields) {
    try {
      MockHttpServletRequestBuilder form =
          post(URI.create(path))
              .accept("text/html")
              .with(httpBasic("officer", PASSWORD))
              .with(csrf());
      for (int n = 0; n < fields.length; n += 2) {
        form.param(fields[n], fields[n + 1]);
      }
      return mvc.perform(form).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static Document refused(MockHttpServletResponse response) {
    assertThat(response.getStatus()).isEqualTo(422);
    return Jsoup.parse(new String(response.getContentAsByteArray(), UTF_8));
  }

  @Test
  void a_narrowed_list_is_saved_under_a_name_opened_renamed_and_removed() {
    String narrowed = "/programmes/medway/actions?overdue=yes&sort=due";
    String save =
        Objects.requireNonNull(own(narrowed).select(".app-saved-views a").last()).attr("href");
    Document form = own(save);
    assertThat(form.select("input[name=address]").val()).isEqualTo(narrowed);
    assertThat(
            sent("/my-work/views/new", "address", narrowed, "name", " Late \n ones ").getStatus())
        .isEqualTo(303);
    assertThat(sent("/my-work/views/new", "address", narrowed, "name", "Late ones").getStatus())
        .as("sent twice")
        .isEqualTo(303);
    for (Document shows :
        List.of(own("/programmes/medway/actions"), own("/my-work"), own("/my-work/views"))) {
      assertThat(shows.select("main a[href='" + narrowed + "']").eachText())
          .containsExactly("Late ones");
    }
    assertThat(own("/programmes/medway/risks").select("main").text()).doesNotContain("Late ones");
    assertThat(sent("/my-work/views/rename", "from", "Late ones", "name", "Overdue").getStatus())
        .isEqualTo(303);
    assertThat(own("/my-work/views/remove?name=Overdue").select("h1").text()).contains("Overdue");
    assertThat(sent("/my-work/views/remove", "name", "Overdue").getStatus()).isEqualTo(303);
    assertThat(own("/my-work/views").select("main").text()).contains("not saved any list");
  }

  @Test
  void a_name_that_cannot_be_taken_is_refused_and_what_was_entered_is_kept() {
    String list = "/programmes/medway/risks";
    sent("/my-work/views/new", "address", list, "name", "Risks");
    Document taken =
        refused(sent("/my-work/views/new", "address", list + "?sort=score", "name", "RISKS"));
    assertThat(taken.select(".govuk-error-summary a[href=#name]").text())
        .contains("another saved view named 'RISKS'");
    assertThat(taken.select("#name").val()).isEqualTo("RISKS");
    assertThat(refused(sent("/my-work/views/new", "address", list, "name", "  ")).title())
        .startsWith("Error: ");
    assertThat(
            refused(sent("/my-work/views/new", "address", list, "name", "x".repeat(81)))
                .select(".govuk-error-summary")
                .text())
        .contains("80 characters or fewer");
    sent("/my-work/views/remove", "name", "Risks");
  }

  @Test
  void what_is_no_list_of_this_site_is_not_saved() {
    for (String address :
        List.of("https://elsewhere.example/", "//elsewhere.example", "/programmes/medway", "")) {
      assertThat(sent("/my-work/views/new", "address", address, "name", "Away").getStatus())
          .as(address)
          .isEqualTo(400);
    }
    assertThat(own("/my-work/views").select("main").text()).doesNotContain("Away");
  }

  @Test
  void a_view_of_a_programme_is_for_those_who_are_attached_to_it() throws Exception {
    accounts.keep(
        new AccountToKeep(
            "elsewhere", PASSWORD, Role.SECRETARIAT, Set.of(new ProgrammeId("other")), null));
    assertThat(
            mvc.perform(
                    post("/my-work/views/new")
                        .accept("text/html")
                        .param("address", "/programmes/medway/actions")
                        .param("name", "Theirs")
                        .with(httpBasic("elsewhere", PASSWORD))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  // Overtaken ------------------------------------------------------------------------------------

  @Test
  void a_page_of_the_newest_state_says_where_it_is_told_that_it_has_been_overtaken() {
    Element notice =
        Objects.requireNonNull(page("/actions?overdue=yes").select("[data-app-overtaken]").first());
    long head = record.story().head();
    assertThat(notice.attr("data-app-overtaken"))
        .isEqualTo("/programmes/medway/overtaken?since=" + head + "&audience=team");
    assertThat(notice.select("template a").eachAttr("href"))
        .contains("/programmes/medway/compare?from=" + head);
    assertThat(notice.ownText() + notice.children().not("template").text())
        .as("empty until something has changed")
        .isEmpty();
  }

  @Test
  void a_page_of_the_past_cannot_be_overtaken() {
    for (String then : List.of(THEN, "?asOf=3", "?mode=reconstructed", "?readTo=4")) {
      assertThat(page("/actions" + then).select("[data-app-overtaken]")).as(then).isEmpty();
    }
  }

  @Test
  void where_a_page_is_told_is_a_stream_of_events_and_refused_to_who_may_not_ask()
      throws Exception {
    String told = "/programmes/medway/overtaken?since=1";
    MockHttpServletResponse stream =
        mvc.perform(get(told).with(httpBasic("officer", PASSWORD))).andReturn().getResponse();
    assertThat(stream.getStatus()).isEqualTo(200);
    assertThat(stream.getContentType()).startsWith("text/event-stream");
    assertThat(stream.getHeader("X-Accel-Buffering")).isEqualTo("no");
    assertThat(stream.getContentAsString())
        .contains("data:" + (record.story().head() - 1) + " changes since you opened this page");
    accounts.keep(new AccountToKeep("adviser", PASSWORD, Role.ADVISER, null, null));
    accounts.keep(
        new AccountToKeep(
            "elsewhere", PASSWORD, Role.SECRETARIAT, Set.of(new ProgrammeId("other")), null));
    assertThat(status(told + "&audience=team", "adviser")).isEqualTo(403);
    assertThat(status(told, "elsewhere")).isEqualTo(404);
    assertThat(status("/programmes/medway/overtaken?since=100000", "officer")).isEqualTo(404);
    assertThat(status("/programmes/medway/overtaken?since=yesterday", "officer")).isEqualTo(400);
  }

  private int status(String path, String account) throws Exception {
    return mvc.perform(get(path).accept("text/event-stream").with(httpBasic(account, PASSWORD)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test
  void help_says_what_the_words_mean_and_the_statement_how_to_complain() {
    assertThat(own("/help").select("#glossary + dl dt").eachText())
        .contains("Golden thread", "Not stated");
    assertThat(own("/accessibility").select("main").text())
        .contains("Equality and Human Rights Commission");
    assertThat(page("").select("footer a").eachAttr("href")).contains("/help", "/accessibility");
  }
}
