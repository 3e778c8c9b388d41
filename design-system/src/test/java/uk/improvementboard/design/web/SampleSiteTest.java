package uk.improvementboard.design.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/**
 * Pages served whole, under the policy they are served with. Templates are read as in development.
 */
@SpringBootTest(
    properties = {
      "improvement-board.site.owner=Exampleshire Council",
      "improvement-board.site.service=Improvement record",
      "improvement-board.site.template-roots=src/test/jte,src/main/jte"
    })
@AutoConfigureMockMvc
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleSiteTest {
  static final List<String> PAGES = SampleSite.PAGES;

  @Autowired MockMvcTester site;

  private Document page(String name) {
    return Jsoup.parse(text(site.get().uri("/sample/" + name + "?signed-in=yes")));
  }

  private static String text(MockMvcRequestBuilder request) {
    return new String(
        request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** What the policy would keep a browser from doing, or a reader of the page from finding. */
  static List<String> refusedByPolicy(Document page) {
    return page.getAllElements().stream()
        .filter(
            it ->
                it.tagName().equals("style")
                    || (it.tagName().equals("script") && !it.hasAttr("src"))
                    || it.attributes().asList().stream().anyMatch(SampleSiteTest::inline))
        .map(Element::outerHtml)
        .toList();
  }

  private static boolean inline(Attribute attribute) {
    return attribute.getKey().equals("style")
        || attribute.getKey().startsWith("on")
        || attribute.getValue().strip().startsWith("javascript:");
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void a_page_has_nothing_that_the_policy_refuses(String name) throws IOException {
    Document page = page(name);
    Path samples = Files.createDirectories(Path.of("target", "samples"));
    Files.writeString(samples.resolve(name + ".html"), page.outerHtml());

    assertThat(refusedByPolicy(page)).isEmpty();
  }

  @Test
  void a_style_a_handler_and_an_inline_script_are_each_found() {
    Document page =
        Jsoup.parse(
            "<p style='color:red'>a</p><p onclick='b()'>b</p><script>c()</script>"
                + "<a href='javascript:d()'>d</a><style>e{}</style><p>fine</p>");

    assertThat(refusedByPolicy(page)).hasSize(5);
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void a_page_says_what_it_is(String name) {
    Document page = page(name);

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).endsWith("– Improvement record");
    assertThat(page.select("h1.govuk-heading-l")).hasSize(1);
    assertThat(page.select(".app-header").text()).isEqualTo("Exampleshire Council");
    assertThat(page.select("a.govuk-skip-link").attr("href")).isEqualTo("#main-content");
    assertThat(page.select("main#main-content")).hasSize(1);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void a_page_of_the_past_says_so_in_its_bar_and_its_title() {
    Document page = page("replay");

    assertThat(page.select("section[aria-label=Time shown]").text())
        .contains("As known at 2:00pm on Thursday 12 March 2026", "Leave replay");
    assertThat(page.title())
        .isEqualTo(
            "Meeting replay – As known at 2:00pm on Thursday 12 March 2026 – Improvement record");
    assertThat(page("form").select("section[aria-label=Time shown]")).isEmpty();
  }

  @Test
  void a_refused_page_says_error_first() {
    assertThat(page("form").title()).startsWith("Error: Report progress");
  }

  @Test
  void every_label_and_every_error_leads_to_a_control() {
    Document page = page("form");

    assertThat(page.select("label").eachAttr("for"))
        .allMatch(it -> page.getElementById(it) != null);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .allMatch(it -> page.getElementById(it.substring(1)) != null);
    assertThat(page.select("[aria-describedby]").eachAttr("aria-describedby"))
        .flatMap(it -> List.of(it.split(" ")))
        .allMatch(it -> page.getElementById(it) != null);
  }

  @Test
  void what_a_reader_typed_is_escaped() {
    Document page = page("form");

    assertThat(page.select("#q").val()).isEqualTo("<b>&");
    assertThat(page.select("b")).isEmpty();
  }

  @Test
  void every_class_of_our_own_has_a_rule() {
    String css = text(site.get().uri("/assets/app.css"));
    Set<String> unstyled =
        PAGES.stream()
            .flatMap(it -> page(it).select("[class*=app-]").stream())
            .flatMap(it -> it.classNames().stream())
            .filter(it -> it.startsWith("app-") && !css.contains("." + it))
            .collect(Collectors.toSet());

    assertThat(unstyled).isEmpty();
  }

  @Test
  void a_form_that_posts_carries_the_token_and_one_that_asks_does_not() {
    Document page = page("form");

    assertThat(page.select("main form[method=post] input[name=_csrf]")).hasSize(1);
    assertThat(page.select(".app-account form[method=post] input[name=_csrf]")).hasSize(1);
    assertThat(page.select("form[method=get] input[name=_csrf]")).isEmpty();
  }

  @Test
  void a_page_without_a_posting_form_starts_no_session() {
    assertThat(site.get().uri("/sample/replay").exchange().getRequest().getSession(false)).isNull();
  }

  @Test
  void a_post_with_the_token_is_taken_and_one_without_is_refused() {
    var session = new MockHttpSession();
    String token =
        Jsoup.parse(text(site.get().uri("/sample/form").session(session)))
            .select("input[name=_csrf]")
            .val();

    assertThat(site.post().uri("/sample").session(session).param("_csrf", token)).hasStatusOk();
    assertThat(site.post().uri("/sample").session(session)).hasStatus(403);
  }

  @Test
  void every_answer_carries_the_policy() {
    for (String path : List.of("/sample/form", "/assets/app.css", "/no-such-page")) {
      var headers = site.get().uri(path).exchange().getResponse();

      assertThat(headers.getHeader("Content-Security-Policy"))
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(headers.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }
  }

  @Test
  void styles_and_script_are_at_the_addresses_the_page_names_and_may_be_kept() {
    Document page = page("replay");

    for (String address :
        List.of(
            page.select("link[rel=stylesheet]").attr("href"),
            page.select("link[rel=icon]").attr("href"),
            page.select("script").attr("src"),
            "/assets/govuk-frontend.min.js")) {
      assertThat(site.get().uri(address))
          .hasStatusOk()
          .headers()
          .hasValue(HttpHeaders.CACHE_CONTROL, "max-age=604800, public");
    }
  }

  @Test
  void an_error_is_a_page_in_plain_words() {
    Document page =
        Jsoup.parse(
            text(
                site.get()
                    .uri("/error")
                    .requestAttr("jakarta.servlet.error.status_code", 404)
                    .accept(MediaType.TEXT_HTML)));

    assertThat(page.select("h1").text()).isEqualTo("Page not found");
    assertThat(page.select(".app-header").text()).isEqualTo("Exampleshire Council");
  }
}
