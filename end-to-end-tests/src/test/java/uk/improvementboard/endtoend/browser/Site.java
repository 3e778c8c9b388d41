package uk.improvementboard.endtoend.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.endtoend.Reader;
import uk.improvementboard.terms.Role;

/**
 * One running product and one Chromium for all the tests of this package. The product holds the
 * three councils' papers and the fictional council; a test that records anything begins a programme
 * of its own.
 */
final class Site implements AutoCloseable {

  /** The programme that has a story for everything: the fictional council. */
  static final String TOLD = "wexmoor";

  /** A programme of which nothing is recorded but that it began. */
  static final String EMPTY = "aldermere";

  /** A programme that has what no other example has, and a meeting that was only called. */
  static final String SMALL = "brackenfold";

  private final Product product;
  private final Playwright playwright;
  private final Browser browser;

  private Site(Product product, Playwright playwright, Browser browser) {
    this.product = product;
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Gives a test the site, which is started once and stopped when all tests are through. */
  static final class Given implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Site resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(ExtensionContext.Namespace.create(Site.class))
          .computeIfAbsent(Site.class, key -> start(), Site.class);
    }
  }

  private static Site start() {
    Product product = Product.withExamples();
    product.tell(TOLD);
    begin(product, EMPTY, "Aldermere");
    begin(product, SMALL, "Brackenfold");
    send(
        product,
        SMALL,
        "EstablishBoard",
        "{'board':'IB','name':'Board','kind':'IMPROVEMENT_BOARD'}");
    send(
        product,
        SMALL,
        "ScheduleMeeting",
        "{'meeting':'MT1','board':'IB','on':'2025-03-04','title':'Board of 4 March 2025'}");
    send(product, SMALL, "DraftPlan", "{'plan':'P1','title':'Plan'}");
    send(product, SMALL, "SetUpWorkstream", "{'workstream':'W1','plan':'P1','title':'Workforce'}");
    send(product, SMALL, "ProposeAction", "{'action':'A1','text':'Fill the vacant posts'}");
    send(product, SMALL, "ApproveAction", "{'action':'A1'}", "If-Match", "\"6\"");
    product.caughtUp(SMALL);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
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
    return new Site(product, playwright, browser);
  }

  private static void begin(Product product, String programme, String area) {
    send(
        product,
        programme,
        "EstablishProgramme",
        "{'localArea':'%s','title':'Improvement of %s','scope':'CHILDRENS_SOCIAL_CARE'}"
            .formatted(area, area));
  }

  private static void send(
      Product product, String programme, String command, String fields, String... headers) {
    Reader.Answer answer =
        product
            .as(Role.SECRETARIAT)
            .command(programme, command, fields.replace('\'', '"'), headers);
    if (answer.status() >= 400) {
      throw new IllegalStateException(command + " was refused: " + answer.body());
    }
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

  Product product() {
    return product;
  }

  String address() {
    return product.address();
  }

  Visit visit() {
    return visit(new Browser.NewContextOptions());
  }

  /** A browser of somebody's own: its own cookies, its own settings. */
  Visit visit(Browser.NewContextOptions settings) {
    return new Visit(address(), browser.newContext(settings));
  }

  /** How far the record of a programme has come. */
  long position(String programme) {
    product.caughtUp(programme);
    return product
        .as(Role.AUDITOR)
        .get("/api/v1/programmes/" + programme + "/events?limit=1")
        .json()
        .path("asOf")
        .path("position")
        .asLong(0);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    product.close();
  }
}
