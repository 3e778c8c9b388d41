package uk.improvementboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first pages in a real browser: signing in, finding a meeting, replaying it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserTest {

  private static final List<String> PAGES =
      List.of(
          "/my-work",
          "/help",
          "/accessibility",
          "/portfolio/awaiting-sign-off",
          "/programmes/medway?asOf=meeting:SC-2020-03-05@closed&audience=board:SC",
          "/programmes/medway/actions",
          "/programmes/medway/actions?status=in-progress&sort=due",
          "/programmes/ealing/actions?overdue=yes",
          "/programmes/medway/risks",
          "/programmes/medway/risks/K1",
          "/programmes/medway/actions/A1",
          "/programmes/medway/decisions",
          "/programmes/medway/decisions/D-council-resources",
          "/programmes/medway/boards/SC",
          "/programmes/medway/meetings/SC-2020-03-05",
          "/programmes/medway/resources",
          "/programmes/medway/forward-plan",
          "/programmes/ealing/measures",
          "/programmes/ealing/recommendations/i",
          "/programmes/medway/compare",
          "/programmes/medway/compare?asOf=meeting:SC-2020-03-05@closed&audience=board:SC"
              + "&from=meeting:SC-2019-12@closed",
          "/programmes/medway/search?q=social+workers",
          "/programmes/medway/interventions",
          "/programmes/medway/gaps",
          "/programmes/medway/gaps?asOf=meeting:SC-2019-10-03&trueOn=2019-11-20&audience=team",
          "/programmes/medway/decisions/D-council-resources/provenance",
          "/programmes/medway/actions/A1/provenance",
          "/programmes/ealing/recommendations/i/thread",
          "/programmes/medway/inspections/ILACS-2019/thread",
          "/programmes/ealing",
          "/programmes",
          "/programmes?sort=overdue&having=overdue&within=60",
          "/programmes/medway/attention",
          "/programmes/ealing/trend",
          "/programmes/medway",
          "/programmes/medway/meetings",
          "/programmes/medway/meetings/SC-2020-03-05/replay",
          "/programmes/medway/inspections/ILACS-2019",
          "/programmes/medway/events",
          "/programmes/medway/learnt-since?asOf=meeting:SC-2020-03-05");

  private static Product product;
  private static Playwright playwright;
  private static Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() {
    product = Product.withExamples();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  private static Path chromium() {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      Path candidate = Path.of(folder, "chromium");
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    throw new AssertionError("the browser tests need chromium on the PATH");
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
    product.close();
  }

  @BeforeEach
  void open() {
    context = browser.newContext();
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void signIn(String username) {
    page.navigate(product.address() + "/");
    page.fill("input[name=username]", username);
    page.fill("input[name=password]", Product.PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL("**/programmes");
  }

  @Test
  void an_adviser_signs_in_and_finds_what_the_committee_knew() {
    signIn("adviser");
    page.click("main a[href*='/programmes/medway']");
    page.navigate(product.address() + "/programmes/medway/meetings");
    page.click("a[href*='SC-2020-03-05/replay']");
    page.waitForLoadState();
    String shown = page.innerText("main");
    assertThat(shown)
        .contains("18 to 19 March 2020")
        .contains("7 January 2020")
        .contains("B2")
        .contains("legend not stated");
    assertThat(page.title()).contains("5 March 2020");
    assertThat(complaints).isEmpty();
  }

  @Test
  void the_december_replay_shows_nothing_of_the_report() {
    signIn("adviser");
    page.navigate(product.address() + "/programmes/medway/meetings/SC-2019-12/replay");
    assertThat(page.content()).doesNotContain("H-1").doesNotContain("Commissioner");
  }

  @Test
  void a_wrong_password_is_told_so_and_lets_nobody_in() {
    page.navigate(product.address() + "/programmes/medway");
    page.fill("input[name=username]", "adviser");
    page.fill("input[name=password]", "not the password at all");
    page.click("main button[type=submit]");
    assertThat(page.innerText("main")).containsIgnoringCase("password");
    page.navigate(product.address() + "/programmes/medway");
    assertThat(page.url()).contains("/sign-in");
  }

  /** What the page looked like, for whoever wants to see. */
  private void picture(String address, int width) {
    String name = address.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width + ".png";
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", name))
            .setFullPage(true));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void every_page_is_accessible_and_does_not_scroll_sideways(int width) {
    signIn("auditor");
    page.setViewportSize(width, 900);
    List<String> faults = new ArrayList<>();
    for (String address : PAGES) {
      page.navigate(product.address() + address);
      picture(address, width);
      Number overflow =
          (Number)
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (overflow.intValue() > 0) {
        faults.add(address + " scrolls sideways by " + overflow);
      }
      AxeResults results =
          new AxeBuilder(page)
              .withTags(
                  List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
              .analyze();
      results
          .getViolations()
          .forEach(
              violation ->
                  faults.add(
                      address
                          + ": "
                          + violation.getId()
                          + " "
                          + violation.getNodes().getFirst().getHtml()));
    }
    assertThat(faults).isEmpty();
    assertThat(complaints).isEmpty();
  }
}
