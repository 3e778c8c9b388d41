package uk.improvementboard.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import uk.improvementboard.terms.Role;

/** A browser without scripts: it keeps cookies, and sends what stands in a form's controls. */
final class Browser {

  private final RunningService service;
  private final String account;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /** A page, or the address that the browser was sent on to. */
  record Shown(HttpResponse<String> response, Document page) {
    int status() {
      return response.statusCode();
    }

    String leadsTo() {
      return response.headers().firstValue("Location").orElse("");
    }

    String heading() {
      return page.select("h1").text();
    }

    List<String> errors() {
      return page.select(".govuk-error-summary__list li").eachText();
    }
  }

  Browser(RunningService service, Role role) {
    this(service, role.words());
  }

  Browser(RunningService service, String account) {
    this.service = service;
    this.account = account;
  }

  Shown open(String address) {
    return show(service.to(address, account).GET());
  }

  /** Sends the form of a page, with these values in its controls and nothing else changed. */
  Shown send(Shown from, Map<String, List<String>> values) {
    Map<String, List<String>> all = controls(from.page());
    all.putAll(values);
    Element form = form(from.page());
    return post(form.attr("action").replaceFirst("#.*$", ""), all);
  }

  Shown press(Shown from, Map<String, List<String>> values, String button) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    all.put("do", List.of(button));
    return send(from, all);
  }

  Shown fromAnotherSite(String address, Map<String, List<String>> values) {
    return show(posting(address, values).header("Sec-Fetch-Site", "cross-site"));
  }

  Shown post(String address, Map<String, List<String>> values) {
    return show(posting(address, values));
  }

  private HttpRequest.Builder posting(String address, Map<String, List<String>> values) {
    List<String> body = new ArrayList<>();
    values.forEach(
        (name, given) -> given.forEach(value -> body.add(encoded(name) + "=" + encoded(value))));
    return service
        .to(address, account)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(String.join("&", body)));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static Element form(Document page) {
    return Objects.requireNonNull(page.selectFirst("main form[method=post]"), page::text);
  }

  /** What would be sent if nothing were changed. */
  static Map<String, List<String>> controls(Document page) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Element one : form(page).select("input[name], select[name], textarea[name]")) {
      boolean chosen = !one.attr("type").matches("radio|checkbox") || one.hasAttr("checked");
      if (chosen) {
        String value =
            one.tagName().equals("select")
                ? one.select("option[selected]").attr("value")
                : one.tagName().equals("textarea") ? one.wholeText() : one.attr("value");
        values.computeIfAbsent(one.attr("name"), name -> new ArrayList<>()).add(value);
      }
    }
    return values;
  }

  static List<String> names(Document page) {
    return form(page).select("[name]").eachAttr("name");
  }

  private Shown show(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
      return new Shown(response, Jsoup.parse(response.body(), URI.create("/").toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
