package uk.improvementboard.standalone.starthere;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.improvementboard.design.Link;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.AccountsFile;
import uk.improvementboard.standalone.StandaloneServer;
import uk.improvementboard.standalone.commandline.Demo;
import uk.improvementboard.standalone.database.DataDirectory;
import uk.improvementboard.standalone.demonstration.DemoAccounts;
import uk.improvementboard.terms.Role;

/** The tour and the first tasks, asked for as a browser does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartHereTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
  private static final String BANNER = "There is no such council";

  /** What each page of each step shows, and, after a bang, what it does not. */
  private static final Map<String, List<List<String>>> POINTS =
      Map.of(
          "replay",
          List.of(List.of("K2 is closed", "A1 is signed off", "!unopened in the contracts team")),
          "compare",
          List.of(List.of("A1 is signed off as embedded")),
          "learnt-since",
          List.of(
              List.of("had been counted as completed in time", "unopened in the contracts team")),
          "provenance",
          List.of(
              List.of("had been counted as completed in time", "E3"),
              List.of("It was signed off on 91%; the figure was 78%")),
          "golden-thread",
          List.of(List.of("The timeliness of assessments", "Clear the backlog")),
          "gaps",
          List.of(List.of("Health histories")),
          "search",
          List.of(
              List.of("!unopened in the contracts team"),
              List.of("unopened in the contracts team")),
          "corrections",
          List.of(
              List.of("91% of assessments", "later corrected"),
              List.of(">91<", "!>78<"),
              List.of(">78<", "statistical neighbours")),
          "embargo",
          List.of(
              List.of("progress and exceptions, december 2024", "!H-1", "!Ofsted's letter"),
              List.of("H-1", "letter after the first monitoring visit"),
              List.of("letter after the first monitoring visit")),
          "portfolio",
          List.of(List.of("Wexmoor")));

  @TempDir private static Path data;
  private static StandaloneServer server;

  @BeforeAll
  static void start() {
    DataDirectory directory = DataDirectory.at(data.resolve("board")).use();
    Path accounts = DemoAccounts.in(directory);
    server =
        StandaloneServer.start(
            directory,
            new StandaloneServer.Settings(directory.path(), 0, "127.0.0.1", false, accounts, true));
    Demo.loadExamples(server, accounts);
  }

  @AfterAll
  static void stop() {
    server.close();
    server.stopDatabase();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADVISER", "SECRETARIAT", "AUDITOR"})
  void each_step_leads_to_pages_that_show_its_point(Role role) throws Exception {
    Browser reader = new Browser(role);
    List<String> missed = new ArrayList<>();
    assertThat(Tour.STEPS)
        .extracting(Step::name)
        .containsExactlyInAnyOrderElementsOf(POINTS.keySet());
    for (Step step : Tour.STEPS) {
      assertThat(reader.page(step.address())).contains(href(step.pages().getFirst()));
      List<List<String>> points = Objects.requireNonNull(POINTS.get(step.name()));
      assertThat(step.pages()).hasSameSizeAs(points);
      for (int i = 0; i < points.size(); i++) {
        String page = main(reader.page(href(step.pages().get(i)))).toLowerCase(Locale.ROOT);
        for (String point : points.get(i)) {
          boolean absent = point.startsWith("!");
          String words = (absent ? point.substring(1) : point).toLowerCase(Locale.ROOT);
          if (page.contains(words) == absent) {
            missed.add(step.name() + ", page " + (i + 1) + ": " + point);
          }
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void every_page_of_the_fictional_council_says_that_it_is_one_and_no_other_councils_does()
      throws Exception {
    Browser reader = new Browser(Role.ADVISER);
    for (Step step : Tour.STEPS) {
      for (Link page : step.pages()) {
        boolean its = href(page).startsWith("/programmes/wexmoor");
        assertThat(reader.page(href(page)).contains(BANNER)).as(href(page)).isEqualTo(its);
      }
    }
    assertThat(new Browser(Role.SECRETARIAT).page("/programmes/wexmoor/record/propose-action"))
        .contains(BANNER);
    assertThat(reader.page("/programmes/medway"))
        .contains("Demonstration data")
        .doesNotContain(BANNER);
  }

  @Test
  void what_was_seen_is_remembered_for_that_account_until_it_begins_again() throws Exception {
    Browser chairsTeam = new Browser(Role.PLAN_OWNER);
    assertThat(chairsTeam.page("/start-here")).contains("You have seen 0 of 10 steps", "Begin</a>");

    assertThat(chairsTeam.send("/start-here/replay", "/start-here/replay"))
        .isEqualTo("/start-here/compare");
    assertThat(new Browser(Role.PLAN_OWNER).page("/start-here"))
        .as("in another session")
        .contains("You have seen 1 of 10 steps", "Go on");
    assertThat(new Browser(Role.ACTION_LEAD).page("/start-here"))
        .as("of another account")
        .contains("You have seen 0 of 10 steps");

    assertThat(chairsTeam.send("/start-here", "/start-here")).isEqualTo("/start-here");
    assertThat(chairsTeam.page("/start-here")).contains("You have seen 0 of 10 steps");
  }

  @Test
  void after_the_last_step_the_tour_has_none_left() throws Exception {
    Browser reader = new Browser(Role.ACTION_LEAD);
    String next = "/start-here/replay";
    for (int i = 0; i < Tour.STEPS.size(); i++) {
      next = reader.send(next, next);
    }
    assertThat(next).isEqualTo("/start-here");
    assertThat(reader.page(next)).contains("You have seen every step");
    reader.send("/start-here", "/start-here");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"SCRUTINY", "ADMINISTRATOR", "CHAIR"})
  void who_may_not_ask_for_the_boards_knowledge_has_no_tour(Role role) throws Exception {
    Browser reader = new Browser(role);
    assertThat(reader.page("/start-here"))
        .contains("The tour needs the example")
        .doesNotContain("/start-here/replay");
    assertThat(reader.get("/start-here/replay").statusCode()).isEqualTo(404);
  }

  @Test
  void there_is_no_step_that_the_tour_does_not_have() throws Exception {
    assertThat(new Browser(Role.ADVISER).get("/start-here/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void the_first_tasks_of_a_programme_are_done_when_the_record_has_what_they_make()
      throws Exception {
    Browser officer = new Browser(Role.SECRETARIAT);
    officer.command(
        "EstablishProgramme", "{'localArea':'Anyshire','title':'Anyshire','scope':'SEND'}");
    String begun = officer.page("/programmes/anyshire/begin?after=1");
    assertThat(begun).contains("1 of 8 are done", "/programmes/anyshire/record/establish-board");
    for (FirstTask task : FirstTask.values()) {
      assertThat(officer.page("/programmes/anyshire" + task.form())).contains("<form");
    }

    officer.command("EstablishBoard", "{'name':'Improvement board','kind':'IMPROVEMENT_BOARD'}");
    assertThat(officer.page("/programmes/anyshire/begin?after=2"))
        .contains("2 of 8 are done", "/programmes/anyshire/boards")
        .doesNotContain("/programmes/anyshire/record/establish-board");
    assertThat(officer.page("/start-here")).contains("/programmes/anyshire/begin");
    assertThat(officer.page("/programmes/wexmoor/begin")).contains("8 of 8 are done");
  }

  @Test
  void the_first_tasks_lead_nobody_to_a_form_that_is_not_theirs() throws Exception {
    Browser auditor = new Browser(Role.AUDITOR);
    assertThat(auditor.page("/programmes/medway/begin")).doesNotContain("/record/");
    assertThat(auditor.page("/start-here"))
        .doesNotContain("/programmes/new")
        .doesNotContain("/begin");
    assertThat(new Browser(Role.SCRUTINY).get("/programmes/ealing/begin").statusCode())
        .as("a programme it is not attached to")
        .isEqualTo(404);
  }

  @Test
  void the_way_to_the_tour_is_on_every_page_of_who_is_signed_in() throws Exception {
    assertThat(new Browser(Role.ADVISER).page("/programmes/medway/meetings"))
        .contains("href=\"/start-here\"");
    assertThat(new Browser(null).page("/sign-in")).doesNotContain("/start-here");
  }

  private static String href(Link page) {
    return Objects.requireNonNull(page.href());
  }

  /** The page's own part, without what stands round it. */
  private static String main(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }

  /** Somebody with a session of their own; signed in with each request, or nobody. */
  private static final class Browser {

    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String signature;
    private int commands;

    Browser(@Nullable Role role) {
      this.signature =
          role == null
              ? ""
              : "Basic "
                  + Base64.getEncoder()
                      .encodeToString(
                          (role.words() + ":" + password(role)).getBytes(StandardCharsets.UTF_8));
    }

    private static String password(Role role) {
      return AccountsFile.read(server.directory().file(DemoAccounts.FILE)).stream()
          .filter(account -> account.role() == role)
          .map(AccountToKeep::password)
          .findFirst()
          .orElseThrow();
    }

    private HttpRequest.Builder to(String path) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept", "text/html");
      return signature.isEmpty() ? request : request.header("Authorization", signature);
    }

    HttpResponse<String> get(String path) throws Exception {
      return client.send(to(path).build(), BodyHandlers.ofString());
    }

    String page(String path) throws Exception {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      return page.body().replace("&amp;", "&");
    }

    /** Sends the form of a page that posts to an address; where that leads. */
    String send(String page, String address) throws Exception {
      String body = page(page);
      Matcher token = TOKEN.matcher(body.substring(body.indexOf("<main")));
      assertThat(token.find()).as("a form on " + page).isTrue();
      HttpResponse<String> led =
          client.send(
              to(address)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      BodyPublishers.ofString(
                          "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                  .build(),
              BodyHandlers.ofString());
      assertThat(led.statusCode()).isEqualTo(303);
      return URI.create(led.headers().firstValue("Location").orElseThrow()).getPath();
    }

    void command(String name, String body) throws Exception {
      HttpResponse<String> answer =
          client.send(
              to("/api/v1/programmes/anyshire/commands/" + name)
                  .setHeader("Accept", "application/json")
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", name + ++commands)
                  .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }
}
