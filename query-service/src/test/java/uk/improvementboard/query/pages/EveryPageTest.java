package uk.improvementboard.query.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.PlanEvent.PlanSubmitted;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.Accounts;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.QueryServiceApplication;
import uk.improvementboard.query.RandomStory;
import uk.improvementboard.query.Story;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

/**
 * Every page that a reader can come to by following links, for every kind of reader, on programmes
 * told at random.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
    classes = {QueryServiceApplication.class, ToldRecord.class},
    properties = "improvement-board.query.longest-wait=300ms")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class EveryPageTest {

  private static final String PASSWORD = "a-long-password";
  private static final Pattern HIDDEN = Pattern.compile("\\bH-\\d+");
  private static final int PAGES = 120;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.fresh().into(registry);
  }

  @Autowired MockMvc mvc;
  @Autowired Accounts accounts;
  @Autowired ToldRecord record;

  @BeforeEach
  void everyRoleHasAnAccount() {
    for (Role role : Role.values()) {
      Ref body = role == Role.CHAIR || role == Role.SCRUTINY ? Ref.of("B1") : null;
      accounts.keep(new AccountToKeep(role.words(), PASSWORD, role, null, body));
    }
    accounts.keep(
        new AccountToKeep(
            "elsewhere", PASSWORD, Role.SECRETARIAT, Set.of(new ProgrammeId("other")), null));
    record.tell(new RandomStory(7, 140).story);
  }

  private MockHttpServletResponse asked(String account, String address) {
    try {
      return mvc.perform(
              get(URI.create(address)).accept("text/html").with(httpBasic(account, PASSWORD)))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(address, e);
    }
  }

  private Document page(String account, String address) {
    MockHttpServletResponse response = asked(account, address);
    Document page = Jsoup.parse(new String(response.getContentAsByteArray(), UTF_8));
    assertThat(response.getStatus())
        .as(account + " " + address + ": " + page.select("main").text())
        .isEqualTo(200);
    return page;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void every_page_that_links_lead_to_is_whole(Role role) {
    Set<String> kinds = everyPage(role);
    assertThat(kinds)
        .contains(
            "/programmes",
            "/programmes/medway",
            "/programmes/medway/events",
            "/programmes/medway/ledger");
    if (role != Role.ADMINISTRATOR) {
      assertThat(kinds)
          .contains("/programmes/medway/meetings/REF/replay", "/programmes/medway/events/REF");
    }
  }

  @Test
  void every_page_is_whole_for_a_record_with_an_event_of_every_kind() {
    Story story = new Story();
    SampleEvents.all().forEach(story::recorded);
    record.tell(story);
    assertThat(everyPage(Role.SECRETARIAT))
        .contains("/programmes/medway/actions/REF", "/programmes/medway/discrepancies/REF");
  }

  /** Follows links, and says which kinds of page it came to. */
  private Set<String> everyPage(Role role) {
    Set<String> seen = new HashSet<>();
    Set<String> kinds = new HashSet<>();
    Set<String> waiting = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("/programmes"));
    while (!open.isEmpty() && seen.size() < PAGES) {
      String address = open.removeFirst();
      if (seen.add(address)) {
        Document page = page(role.words(), address);
        isWhole(page, address);
        kinds.add(kindOf(address));
        for (Element link :
            page.select("main a[href], .app-time a[href], .govuk-breadcrumbs a[href]")) {
          String href = link.attr("href");
          boolean reads = href.startsWith("/programmes") && !href.contains("/record");
          if (reads && !seen.contains(href)) {
            if (waiting.add(kindOf(href))) {
              open.addFirst(href); // one of each kind first
            } else {
              open.addLast(href);
            }
          }
        }
      }
    }
    return kinds;
  }

  private static String kindOf(String address) {
    return address.replaceAll("[?#].*", "").replaceAll("/([A-Z][A-Za-z0-9-]*|[0-9]+)", "/REF");
  }

  private static void isWhole(Document page, String address) {
    assertThat(page.select("h1")).as("headings of " + address).hasSize(1);
    assertThat(page.title()).as(address).contains("known");
    for (Element element : page.getAllElements()) {
      assertThat(element.tagName().equals("script") && !element.hasAttr("src"))
          .as("script in " + address)
          .isFalse();
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(address).isNotEqualTo("style").doesNotStartWith("on");
      }
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).as("ids of " + address).doesNotHaveDuplicates();
    assertThat(page.text()).as(address).doesNotContain("NOT_STATED", "{\"", "null");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void no_page_names_what_is_hidden_from_its_audience(long seed) {
    RandomStory told = new RandomStory(seed, 140);
    record.tell(told.story);
    assertThat(told.hidden).isNotEmpty();
    for (String audience : List.of("public", "board:B1", "dfe")) {
      for (long position = 20; position <= told.story.head(); position += 40) {
        String at = "?asOf=" + position + "&audience=" + audience;
        for (String path :
            List.of(
                "",
                "/papers",
                "/actions",
                "/actions/A1",
                "/decisions",
                "/decisions/D1",
                "/recommendations",
                "/recommendations/R1",
                "/risks",
                "/risks/K1",
                "/measures/M1",
                "/boards/B1",
                "/interventions",
                "/actions/A1/provenance",
                "/actions/A1/thread",
                "/gaps",
                "/attention",
                "/trend",
                "/decisions/D1/provenance",
                "/events",
                "/ledger",
                "/events/9",
                "/events/17",
                "/meetings",
                "/learnt-since")) {
          String address = "/programmes/medway" + path + at;
          Set<String> named = new HashSet<>();
          // of a thing that is not known there is no page, and that says no more than was asked
          if (path.matches("/[a-z]+/[A-Z]?[0-9]+(/[a-z]+)?")
              && asked("secretariat", address).getStatus() == 404) {
            continue;
          }
          Document shown = page("secretariat", address);
          // random letters, which now and then look like a hidden reference
          shown.select("input[name=_csrf]").remove();
          HIDDEN.matcher(shown.outerHtml()).results().forEach(match -> named.add(match.group()));
          for (String ref : named) {
            assertThat(
                    told.story
                        .known(path.equals("/learnt-since") ? "now" : "" + position, audience)
                        .knowledge()
                        .hides(new Ref(ref)))
                .as(ref + " in " + address)
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void the_replay_shows_what_was_not_before_the_board_to_those_who_see_the_whole_record_only() {
    Ref meeting = replayable();
    String address = "/programmes/medway/meetings/" + meeting + "/replay";
    assertThat(page("secretariat", address).select("#not-before")).hasSize(1);
    assertThat(page("auditor", address).select("#not-before")).hasSize(1);
    assertThat(page("adviser", address).select("#not-before")).isEmpty();
    assertThat(page("secretariat", address).title()).contains("when it closed");
  }

  private Ref replayable() {
    return record.story().record().meetings().values().stream()
        .filter(times -> times.closed() > 0)
        .findFirst()
        .orElseThrow()
        .meeting();
  }

  @Test
  void at_a_position_one_steps_event_by_event_among_what_taught_the_audience_something() {
    Document page = page("secretariat", "/programmes/medway?asOf=30&audience=team");
    assertThat(page.select("a:contains(Previous event)").attr("href")).contains("asOf=29&");
    assertThat(page.select("a:contains(Next event)").attr("href")).contains("asOf=31&");
    Document first = page("secretariat", "/programmes/medway?asOf=1&audience=team");
    assertThat(first.select("a:contains(Previous event)")).isEmpty();
    long before =
        record.story().known("30", "dfe").knowledge().positions().filter(at -> at < 30).count();
    Document ofOthers = page("secretariat", "/programmes/medway?asOf=30&audience=dfe");
    assertThat(ofOthers.select("a:contains(Previous event)").isEmpty()).isEqualTo(before == 0);
    assertThat(page("secretariat", "/programmes/medway").select("a:contains(Next event)"))
        .isEmpty();
  }

  @Test
  void a_reader_who_is_not_attached_learns_nothing_of_a_programme() throws Exception {
    assertThat(page("elsewhere", "/programmes").text()).contains("not attached to any programme");
    MockHttpServletResponse refused = asked("elsewhere", "/programmes/medway");
    assertThat(refused.getStatus()).isEqualTo(404);
    assertThat(refused.getContentAsString()).doesNotContain("Anytown");
  }

  @Test
  void the_programmes_lead_to_what_needs_attention_and_to_how_it_came_to_it() {
    Document programmes = page("secretariat", "/programmes?within=60");
    assertThat(programmes.select("table").text()).contains("Overdue actions", "Embargoed");
    assertThat(page("adviser", "/programmes").select("table").text()).doesNotContain("Embargoed");
    assertThat(programmes.select("td a[href^=/programmes/medway/attention]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(href).contains("within=60#"));
    Document attention = page("secretariat", "/programmes/medway/attention?within=60");
    assertThat(attention.select("h2").eachText()).contains("Overdue actions", "Embargoed");
    assertThat(attention.select("#overdue")).hasSize(1);
    assertThat(attention.select("main a[href^=/programmes/medway/trend]").attr("href"))
        .contains("within=60");
    assertThat(page("secretariat", "/programmes/medway/trend").select("tbody tr"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void the_programmes_at_an_instant_lead_on_at_that_instant() {
    String then = record.story().record().at(60).recordedAt().toString();
    Document shown = page("secretariat", "/programmes?asOf=" + then + "&audience=public");
    assertThat(shown.select("table a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(
            href -> assertThat(href).containsAnyOf("asOf=" + then + "&audience=public", "/replay"));
    assertThat(shown.title()).startsWith("Programmes as known on ");
    assertThat(asked("secretariat", "/programmes?asOf=12").getStatus()).isEqualTo(400);
    assertThat(asked("secretariat", "/programmes?sort=late").getStatus()).isEqualTo(400);
    assertThat(asked("secretariat", "/programmes?within=0").getStatus()).isEqualTo(400);
    assertThat(asked("secretariat", "/programmes?cursor=x").getStatus()).isEqualTo(400);
    assertThat(asked("scrutiny", "/programmes?audience=team").getStatus()).isEqualTo(403);
  }

  @Test
  void lists_across_programmes_are_answered_for_those_who_are_attached() throws Exception {
    for (String concern : List.of("overdue", "red", "awaiting-sign-off", "lapsing", "lapsed")) {
      MockHttpServletResponse answer = api("secretariat", "/api/v1/portfolio/" + concern);
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getContentAsString()).contains("\"items\"", "\"page\"");
    }
    assertThat(api("secretariat", "/api/v1/portfolio/late").getStatus()).isEqualTo(404);
    assertThat(api("secretariat", "/api/v1/portfolio/overdue?asOf=12").getStatus()).isEqualTo(400);
    assertThat(api("scrutiny", "/api/v1/portfolio/overdue?audience=team").getStatus())
        .isEqualTo(403);
    assertThat(api("elsewhere", "/api/v1/programmes").getContentAsString())
        .contains("\"items\":[]");
    for (String page : List.of("attention", "trend")) {
      assertThat(api("secretariat", "/api/v1/programmes/medway/" + page).getStatus())
          .isEqualTo(200);
      assertThat(api("elsewhere", "/api/v1/programmes/medway/" + page).getStatus()).isEqualTo(404);
      assertThat(
              api("scrutiny", "/api/v1/programmes/medway/" + page + "?audience=team").getStatus())
          .isEqualTo(403);
    }
    assertThat(api("secretariat", "/api/v1/programmes/medway/attention?concern=late").getStatus())
        .isEqualTo(400);
  }

  private MockHttpServletResponse api(String account, String address) throws Exception {
    return mvc.perform(get(URI.create(address)).with(httpBasic(account, PASSWORD)))
        .andReturn()
        .getResponse();
  }

  @Test
  void an_audience_that_is_not_the_readers_to_ask_for_is_refused() {
    assertThat(asked("scrutiny", "/programmes/medway?audience=team").getStatus()).isEqualTo(403);
    assertThat(asked("scrutiny", "/programmes/medway?audience=public").getStatus()).isEqualTo(200);
    assertThat(page("scrutiny", "/programmes/medway").select("#audience option").eachAttr("value"))
        .containsExactlyInAnyOrder("board:B1", "public");
  }

  @Test
  void a_moment_that_cannot_be_read_is_explained() throws Exception {
    MockHttpServletResponse refused = asked("secretariat", "/programmes/medway?asOf=yesterday");
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentType()).startsWith("text/html");
    assertThat(refused.getContentAsString()).contains("Write now, a position such as 42");
  }

  @Test
  void what_was_just_recorded_is_waited_for() {
    long head = record.story().head();
    assertThat(asked("secretariat", "/programmes/medway?after=" + head).getStatus()).isEqualTo(200);
    assertThat(asked("secretariat", "/programmes/medway?after=soon").getStatus()).isEqualTo(400);
  }

  @Test
  void after_a_bounded_wait_a_page_says_that_it_is_not_there_yet() throws Exception {
    long beyond = record.story().head() + 1;
    MockHttpServletResponse late = asked("secretariat", "/programmes/medway?after=" + beyond);
    assertThat(late.getStatus()).isEqualTo(503);
    assertThat(late.getHeader("Retry-After")).isEqualTo("1");
    assertThat(late.getContentAsString()).contains("safely recorded, at position " + beyond);
    assertThat(
            mvc.perform(
                    get("/api/v1/programmes/medway")
                        .header("Improvement-Board-After", beyond)
                        .with(httpBasic("secretariat", PASSWORD)))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("VIEW_HAS_COME_THAT_FAR");
  }

  @Test
  void a_stranger_cannot_tell_by_waiting_whether_there_is_a_programme() {
    assertThat(
            asked("elsewhere", "/programmes/medway?after=" + (record.story().head() + 1))
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void the_first_page_leads_to_the_programmes() {
    assertThat(asked("adviser", "/").getRedirectedUrl()).isEqualTo("/programmes");
  }

  @Test
  void every_link_of_a_page_in_the_past_keeps_to_its_moment_and_audience() {
    Story story = record.story();
    String at = "?asOf=" + (story.head() - 10) + "&audience=board:B1";
    Document page = page("secretariat", "/programmes/medway" + at);
    for (String href :
        page.select(".govuk-summary-card a, .app-sub-navigation a").eachAttr("href")) {
      if (!href.startsWith("#")) {
        assertThat(href).contains(at);
      }
    }
    assertThat(page.select(".app-time__ways a").eachAttr("href")).contains("/programmes/medway");
  }

  @Test
  void only_the_newest_leads_to_recording_and_only_who_records() {
    String thing = "/programmes/medway/actions/A1";
    Document now = page("secretariat", thing);
    assertThat(now.select("a[href$=/programmes/medway/record]").eachText())
        .containsExactly("Record");
    assertThat(now.select("a[href*=/record?]").eachAttr("href"))
        .containsExactly("/programmes/medway/record?part=actions&about=A1");
    long head = record.story().head();
    assertThat(page("secretariat", thing + "?asOf=" + head).select("a[href*=/record]")).isEmpty();
    assertThat(page("auditor", thing).select("a[href*=/record]")).isEmpty();
  }

  @Test
  void who_comes_from_recording_is_told_that_it_is_recorded() {
    String thing = "/programmes/medway/actions/A1?recorded=";
    assertThat(page("secretariat", thing + "12").select(".govuk-notification-banner").text())
        .contains("It is recorded, at position 12 of the record.");
    assertThat(page("secretariat", thing + "anything").select(".govuk-notification-banner"))
        .isEmpty();
  }

  @Test
  void what_was_corrected_later_is_marked_only_when_asked_for() {
    Story story = new Story();
    SampleEvents.all().forEach(story::recorded);
    PlanSubmitted submitted = (PlanSubmitted) SampleEvents.of(PlanSubmitted.class);
    long wrong = SampleEvents.all().indexOf(submitted) + 1L;
    long then = story.head();
    story.recorded(new FactCorrected(wrong, submitted, "misread"));
    record.tell(story);
    String address = "/programmes/medway/plans/" + submitted.plan() + "?asOf=" + then;
    assertThat(page("secretariat", address).text()).doesNotContain("Later corrected");
    assertThat(page("secretariat", address + "&later=show").text())
        .contains("Later corrected, position " + (then + 1));
    assertThat(page("secretariat", "/programmes/medway/learnt-since?asOf=" + then).text())
        .contains("Something known then was wrong.", "misread");
  }
}
