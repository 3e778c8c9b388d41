package uk.improvementboard.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.Accounts;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.QueryServiceApplication;
import uk.improvementboard.terms.Role;

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

  @Test
  void help_says_what_the_words_mean_and_the_statement_how_to_complain() {
    assertThat(own("/help").select("#glossary + dl dt").eachText())
        .contains("Golden thread", "Not stated");
    assertThat(own("/accessibility").select("main").text())
        .contains("Equality and Human Rights Commission");
    assertThat(page("").select("footer a").eachAttr("href")).contains("/help", "/accessibility");
  }
}
