package uk.improvementboard.design.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Pages as they are shipped: templates compiled by the build, whose settings are not the engine's.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompiledTemplatesTest {
  @Autowired MockMvcTester site;

  private Document problem(int status) throws Exception {
    return Jsoup.parse(
        site.get()
            .uri("/error?signed-in=yes")
            .requestAttr("jakarta.servlet.error.status_code", status)
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .getResponse()
            .getContentAsString());
  }

  @Test
  void a_compiled_form_that_posts_carries_the_token() throws Exception {
    assertThat(problem(404).select("form[method=post] input[name=_csrf]")).hasSize(1);
  }

  @Test
  void each_kind_of_error_has_its_own_words() throws Exception {
    assertThat(problem(404).title()).startsWith("Page not found – ");
    assertThat(problem(403).title()).startsWith("You cannot see this page – ");
    assertThat(problem(405).title()).startsWith("The request was not understood – ");
    assertThat(problem(500).title()).startsWith("Sorry, there is a problem with the service – ");
  }

  @Test
  void a_compiled_page_has_nothing_that_the_policy_refuses() throws Exception {
    assertThat(SampleSiteTest.refusedByPolicy(problem(404))).isEmpty();
  }
}
