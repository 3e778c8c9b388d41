package uk.improvementboard.endtoend.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.endtoend.Product;
import uk.improvementboard.terms.Role;

/**
 * Somebody's browser at the product. It notes whatever a page complains of: errors on the console,
 * violations of the content security policy among them, scripts that fail, and requests to any
 * other host.
 */
final class Visit implements AutoCloseable {

  /** Milliseconds after which a page hangs, on however busy a machine. */
  private static final double HANGING = 180_000;

  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(String address, BrowserContext context) {
    this.address = address;
    this.context = context;
    context.setDefaultTimeout(HANGING);
    this.page = context.newPage();
    String host = URI.create(address).getAuthority();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isAnsweredInWords(message.text())) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    context.onRequest(
        request -> {
          URI asked =
              URI.create(request.url().replaceAll("[^\\x21-\\x7e]|[\\[\\]{}|\\\\^`\"<>]", ""));
          if (!"data".equals(asked.getScheme()) && !host.equals(asked.getAuthority())) {
            complaints.add(page.url() + " asked " + request.url());
          }
        });
  }

  /** Chromium notes every answer that is no success; the page says why in words. */
  private static boolean isAnsweredInWords(String message) {
    return message.startsWith("Failed to load resource: the server responded with a status of 4");
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** What pages have complained of so far. */
  List<String> complaints() {
    return complaints;
  }

  Response open(String path) {
    Response answer = page.navigate(address + path);
    if (answer == null) {
      throw new AssertionError(path + " was not answered");
    }
    return answer;
  }

  /** Signs in by the session's own form, without hands; the journeys do it with theirs. */
  Visit as(Role role) {
    open("/sign-in");
    page.fill("input[name=username]", role.words());
    page.fill("input[name=password]", Product.PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL(address + "/programmes");
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
